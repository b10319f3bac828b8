using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Theme.Models;

namespace Theme;

/// <summary>Shows any page: picks its component, and hands the site down to all inside it, the layout too.</summary>
public sealed class PageView : ComponentBase
{
    /// <summary>The page.</summary>
    [Parameter]
    public required PageModel Model { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<CascadingValue<SiteModel>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<>.Value), Model.Site);
        builder.AddComponentParameter(2, nameof(CascadingValue<>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<>.ChildContent), (RenderFragment)Page);
        builder.CloseComponent();
    }

    private void Page(RenderTreeBuilder builder)
    {
        builder.OpenComponent(0, Templates.For(Model));
        builder.AddComponentParameter(1, "Model", Model);
        builder.CloseComponent();
    }
}
