using Findings;
using SiteGen.Comparing;
using SiteGen.Engine;
using SiteGen.Output;
using SiteGen.Rendering;
using Theme.Models;

namespace SiteGen.Cli;

/// <summary>Compares two states of the input: folders or revisions.</summary>
/// <param name="renderer">Renders the page.</param>
/// <param name="time">For the steps.</param>
/// <param name="output">For the Markdown.</param>
/// <param name="error">For findings, and what could not be read.</param>
internal sealed class DiffRunner(ComponentRenderer renderer, TimeProvider time, TextWriter output, TextWriter error)
{
    /// <summary>Prints what became different as Markdown and, where asked, writes it as a page.</summary>
    /// <param name="before">A folder, or a revision of the repository that the input folder is in.</param>
    /// <param name="after">The same.</param>
    /// <param name="input">The input folder of the working copy.</param>
    /// <param name="page">The folder to write the page to; null writes none.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>0, or 1 where a state cannot be read.</returns>
    public int Run(string before, string after, string input, string? page, CancellationToken cancellationToken)
    {
        var states = new[] { before, after }.Select(name => (name, state: Read(name, input, cancellationToken))).ToList();
        if (states.Any(read => read.state is null))
        {
            return 1;
        }

        foreach (var (name, state) in states)
        {
            foreach (var found in state!.Findings.Where(found => found.Severity is Severity.Error))
            {
                error.WriteLine($"{name}: {found}");
            }
        }

        var changes = StatesCompared.Of(before, states[0].state!, after, states[1].state!);
        output.Write(ChangesMarkdown.Of(changes));
        var failed = states.Any(read => read.state!.Findings.Any(found => found.Severity is Severity.Error));
        return page is not null && !Write(changes, states[1].state!.Site.Name, page, cancellationToken) ? 1 : failed ? 1 : 0;
    }

    private InputState? Read(string name, string input, CancellationToken cancellationToken)
    {
        if (Directory.Exists(name))
        {
            var inside = Path.Combine(name, "input");
            return InputState.Read(Directory.Exists(inside) ? inside : name, time, cancellationToken);
        }

        var folder = Directory.CreateTempSubdirectory("sitegen-diff-");
        try
        {
            if (GitRevision.Extract(name, input, folder.FullName) is { } refusal)
            {
                error.WriteLine($"'{name}' is neither a folder nor a revision of the repository: {refusal} Name a folder, a commit, a tag or a branch.");
                return null;
            }

            return InputState.Read(folder.FullName, time, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private bool Write(InputChanges changes, string siteName, string folder, CancellationToken cancellationToken)
    {
        var page = new ChangesPage
        {
            Site = new() { Name = siteName, LinkRoot = "." },
            Address = "/",
            Title = "What changed",
            Description = $"From {changes.Before} to {changes.After}.",
            Source = "input",
            Changes = changes,
        };
        var run = new Pipeline([new GivenPage(page), new RenderPages(renderer), new RenderTheme(), new WriteOutput(folder)], time).Run(cancellationToken: cancellationToken);
        foreach (var found in run.Findings)
        {
            error.WriteLine(found);
        }

        return !run.HasErrors;
    }

    /// <summary>The one page of this site.</summary>
    private sealed class GivenPage(PageModel page) : IStep
    {
        public Phase Phase => Phase.Assemble;

        public IEnumerable<Document> Run(StepContext context) => [new(page.Source, page)];
    }
}
