using Microsoft.AspNetCore.Components;
using Theme.Models;

namespace Theme;

/// <summary>The component of a kind of page.</summary>
/// <typeparam name="TPage">The kind of page.</typeparam>
public abstract class LayoutComponent<TPage> : ThemeComponent
    where TPage : PageModel
{
    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public required TPage Model { get; set; }
}
