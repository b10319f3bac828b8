using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace SiteGen.Rendering;

/// <summary>Renders Razor components to UTF-8. Thread-safe: every page has a renderer of its own, since one that is kept keeps its pages.</summary>
public sealed class ComponentRenderer : IDisposable
{
    // Made when the first page is rendered: most commands of the command line render none.
    private readonly Lazy<ServiceProvider> _services = new(() => new ServiceCollection().AddLogging().AddSingleton<HtmlEncoder>(new MinimalHtmlEncoder()).BuildServiceProvider());

    // Used again and again: a page is ten times as large as what it says.
    private readonly ConcurrentBag<StringWriter> _writers = [];

    /// <summary>Renders one page.</summary>
    /// <param name="component">A component with a parameter <c>Model</c>.</param>
    /// <param name="model">The value of that parameter.</param>
    /// <param name="name">What the model is called where the component throws.</param>
    /// <exception cref="InvalidOperationException">The component threw; the message has the name, the cause is inside.</exception>
    public byte[] Render(Type component, object model, string name)
    {
        var html = _writers.TryTake(out var used) ? used : new StringWriter(new StringBuilder(64 * 1024), CultureInfo.InvariantCulture) { NewLine = "\n" };
        try
        {
            RenderTo(html, component, model).GetAwaiter().GetResult();
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            throw new InvalidOperationException($"The component {component.Name} could not show '{name}'.", cause);
        }

        var bytes = BytesOf(html.GetStringBuilder().Append('\n'));
        html.GetStringBuilder().Clear();
        _writers.Add(html);
        return bytes;
    }

    /// <summary>UTF-8, with LF at line ends. Components write what they are given, so that most pages hold no other and need no copy.</summary>
    private static byte[] BytesOf(StringBuilder html)
    {
        foreach (var chunk in html.GetChunks())
        {
            if (chunk.Span.Contains('\r'))
            {
                html.Replace("\r\n", "\n");
                break;
            }
        }

        using var text = MemoryPool<char>.Shared.Rent(html.Length);
        html.CopyTo(0, text.Memory.Span, html.Length);
        var characters = text.Memory.Span[..html.Length];
        var bytes = new byte[Encoding.UTF8.GetByteCount(characters)];
        Encoding.UTF8.GetBytes(characters, bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_services.IsValueCreated)
        {
            _services.Value.Dispose();
        }
    }

    private async Task RenderTo(TextWriter html, Type component, object model)
    {
        await using var renderer = new HtmlRenderer(_services.Value, NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model });
            var root = await renderer.RenderComponentAsync(component, parameters);
            root.WriteHtmlTo(html);
        });
    }
}
