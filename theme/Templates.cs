using Theme.Models;

namespace Theme;

/// <summary>Knows the component that shows each kind of page.</summary>
public static class Templates
{
    /// <summary>The component; it takes the page as its parameter <c>Model</c>.</summary>
    /// <exception cref="NotSupportedException">The theme has no component for this kind of page.</exception>
    public static Type For(PageModel page) => throw new NotSupportedException($"The theme cannot show a {page.GetType().Name}.");
}
