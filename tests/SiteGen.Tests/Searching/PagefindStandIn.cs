namespace SiteGen.Tests.Searching;

/// <summary>A program in the place of pagefind, which only a shell can run. It writes down what it was asked and what it read.</summary>
internal static class PagefindStandIn
{
    /// <summary>Writes an index that lists the pages it was given, and counts its runs in <c>runs</c> beside itself.</summary>
    public const string Working = """
        echo "$*" >>"$(dirname "$0")/runs"
        mkdir -p "$4/fragment"
        (cd "$2" && find . -name '*.html' | sort) >"$4/fragment/pages"
        cat "$2/index.html" >"$4/fragment/home" 2>/dev/null
        echo 'export {}' >"$4/pagefind.js"
        echo unused >"$4/pagefind-ui.js"
        """;

    /// <summary>Puts the stand-in into a folder and returns its path; skips the test where scripts are no programs.</summary>
    public static string Put(string folder, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a system that runs scripts as programs.");
        var path = Path.Combine(folder, "pagefind_extended");
        File.WriteAllText(path, "#!/bin/sh\n" + script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
