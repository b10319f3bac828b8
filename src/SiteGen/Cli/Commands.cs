using System.CommandLine;
using SiteGen.Engine;
using SiteGen.Serving;

namespace SiteGen.Cli;

/// <summary>The commands of <c>sitegen</c>.</summary>
internal static class Commands
{
    private const string Examples = """
        Turns Markdown, survey data, recordings and figures into a web site.

        Examples:
          sitegen new my-survey                              begin a survey of your own
          sitegen preview                                    build into output/ and show it on http://localhost:5080/
          sitegen build --strict                             build; warnings fail too
          sitegen build --link-root /catching-up             build for a project page of GitHub
          sitegen check                                      findings only; writes nothing
          sitegen diff main HEAD                             what became different, as Markdown for a pull request
        """;

    private static readonly Option<string?> Input = new("--input") { Description = "The input folder. Default: the nearest 'input' from here upwards." };

    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The output folder. Default: 'output' beside the input folder." };

    private static readonly Option<string?> Cache = new("--cache") { Description = "The folder with texts of public outputs. Default: 'cache' beside the input folder; one without texts leaves their pages out." };

    private static readonly Option<string> LinkRoot = new("--link-root") { Description = "Prefix of internal links, such as /catching-up.", DefaultValueFactory = _ => "" };

    private static readonly Option<string?> BaseUrl = new("--base-url") { Description = "Scheme and host of the site; needed for the sitemap." };

    private static readonly Option<string?> Repository = new("--repository") { Description = "Address of the source repository, for links that correct a page." };

    private static readonly Option<bool> Strict = new("--strict") { Description = "Warnings fail the build too." };

    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port of the preview on this machine; 0 takes a free one.",
        DefaultValueFactory = _ => PreviewSettings.UsualPort,
    };

    private static readonly Option<bool> Follows = new("--follows") { Description = "Another preview started this one.", Hidden = true };

    /// <summary>The whole command line.</summary>
    public static RootCommand Root(BuildRunner runner, PreviewRunner preview, DiffRunner diff) =>
        new(Examples)
        {
            NewCommand.Make(),
            Make("build", "Builds the site.", (settings, token) => runner.Run(settings with { Pagefind = PagefindPlace.Find(settings.Input, Environment.GetEnvironmentVariable("PATH")) }, Phase.Write, token)),
            Make("check", "Prints findings; writes nothing.", (settings, token) => runner.Run(settings, Phase.Check, token)),
            Make("corpus", "Exports the pages as plain text to input/corpora/survey, where the demos' retrieval reads them.", runner.ExportCorpus),
            MakePreview(preview),
            MakeDiff(diff),
        };

    private static Command MakePreview(PreviewRunner preview)
    {
        var command = new Command("preview", "Builds, shows the site on this machine, and builds again when a file changes. Search is left out: its index takes a whole build.") { Input, Output, Cache, LinkRoot, BaseUrl, Repository, Strict, Port, Follows };
        command.SetAction((parsed, token) => preview.Run(SettingsOf(parsed), parsed.GetValue(Port), parsed.GetValue(Follows), token));
        return command;
    }

    private static Command MakeDiff(DiffRunner diff)
    {
        var before = new Argument<string>("before") { Description = "The earlier state: a folder, or a commit, tag or branch." };
        var after = new Argument<string>("after") { Description = "The later state, named in the same way." };
        var page = new Option<string?>("--page") { Description = "A folder to write the same to as a page." };
        var command = new Command("diff", "Says as Markdown which answers changed, which scores flipped and which figures moved between two states of the input.") { before, after, page, Input };
        command.SetAction((parsed, token) => Task.FromResult(diff.Run(parsed.GetValue(before)!, parsed.GetValue(after)!, InputOf(parsed), parsed.GetValue(page), token)));
        return command;
    }

    private static Command Make(string name, string description, Func<BuildSettings, CancellationToken, int> run)
    {
        var command = new Command(name, description) { Input, Output, Cache, LinkRoot, BaseUrl, Repository, Strict };
        command.SetAction((parsed, token) => Task.FromResult(run(SettingsOf(parsed), token)));
        return command;
    }

    private static BuildSettings SettingsOf(ParseResult parsed)
    {
        var input = InputOf(parsed);
        var root = parsed.GetValue(LinkRoot)!.Trim('/');
        return new()
        {
            Input = input,
            Output = Path.GetFullPath(parsed.GetValue(Output) ?? Path.Combine(Path.GetDirectoryName(input)!, "output")),
            Cache = parsed.GetValue(Cache) is { } cache ? Path.GetFullPath(cache) : null,
            LinkRoot = root.Length == 0 ? "" : "/" + root,
            BaseUrl = parsed.GetValue(BaseUrl)?.TrimEnd('/'),
            Repository = parsed.GetValue(Repository)?.TrimEnd('/'),
            IsStrict = parsed.GetValue(Strict),
        };
    }

    private static string InputOf(ParseResult parsed) => Path.GetFullPath(parsed.GetValue(Input) ?? NearestInput());

    private static string NearestInput()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "input")))
            {
                return Path.Combine(folder.FullName, "input");
            }
        }

        return "input";
    }
}
