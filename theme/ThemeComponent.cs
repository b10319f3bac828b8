using Microsoft.AspNetCore.Components;
using Theme.Models;

namespace Theme;

/// <summary>What every component knows: the site it stands on.</summary>
public abstract class ThemeComponent : ComponentBase
{
    /// <summary>The site; handed down by <see cref="PageView"/>.</summary>
    [CascadingParameter]
    public SiteModel? Site { get; set; }

    /// <summary>An address as a link needs it.</summary>
    protected string Href(string address) => Site?.Link(address) ?? address;
}
