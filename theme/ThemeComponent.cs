using Microsoft.AspNetCore.Components;
using Theme.Models;

namespace Theme;

/// <summary>What every component knows: the site it stands on.</summary>
public abstract class ThemeComponent : ComponentBase
{
    /// <summary>The site; handed down by <see cref="PageView"/>.</summary>
    [CascadingParameter]
    public SiteModel? Site { get; set; }

    /// <summary>A phrase in the language of the page.</summary>
    /// <param name="english">The phrase in English, <c>{0}</c> for the first value.</param>
    /// <param name="values">What stands for <c>{0}</c>, <c>{1}</c>, …</param>
    protected string T(string english, params ReadOnlySpan<object?> values) => Phrases.Say(english, values);

    /// <summary>What the theme says in the language of the page.</summary>
    protected Phrases Phrases => Site?.Edition.Phrases ?? Phrases.English;

    /// <summary>An address as a link needs it.</summary>
    protected string Href(string address) => Site?.Link(address) ?? address;
}
