using System.Diagnostics;
using System.Text.RegularExpressions;
using Common;

namespace House.Tests;

public sealed partial class FilesTests
{
    private static readonly string[] Tracked = GitFiles();

    [Fact]
    public void Folder_is_the_namespace()
    {
        var wrong =
            from path in Tracked
            where path.EndsWith(".cs", StringComparison.Ordinal) && !path.EndsWith("Program.cs", StringComparison.Ordinal)
            let declared = Namespace().Match(Read(path)).Groups[1].Value
            let expected = ExpectedNamespace(path)
            where declared != expected
            select $"{path}: '{declared}' instead of '{expected}'";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Source_files_stay_short()
    {
        var tooLong = Tracked
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Select(path => (path, lines: Read(path).Count(letter => letter == '\n')))
            .Where(file => file.lines > 400);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Every_finding_code_is_listed_for_its_readers()
    {
        var listed = ListedCode().Matches(Read("CONTRIBUTING.md")).Select(match => match.Groups[1].Value).ToHashSet();
        var used = Tracked
            .Where(path => path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(path => QuotedCode().Matches(Read(path)).Select(match => match.Groups[1].Value))
            .ToHashSet();

        Assert.Empty(used.Except(listed).Order(StringComparer.Ordinal));
        Assert.Empty(listed.Except(used).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_version_is_pinned_in_one_file()
    {
        var strays = Tracked
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) && PinnedElsewhere().IsMatch(Read(path)));

        Assert.Empty(strays);
    }

    [Fact]
    public void No_file_names_a_folder_of_somebodys_machine()
    {
        var homes = Tracked
            .Where(path => !path.EndsWith(".png", StringComparison.Ordinal) && !path.StartsWith("tests/House.Tests/", StringComparison.Ordinal))
            .Where(path => MachinePath().IsMatch(Read(path)));

        Assert.Empty(homes);
    }

    private static string ExpectedNamespace(string path)
    {
        var folders = Path.GetDirectoryName(path)!.Replace('\\', '/').Split('/');
        return folders[0] switch
        {
            "src" => string.Join('.', folders.Skip(1)),
            "theme" => string.Join('.', folders.Skip(1).Prepend("Theme")),
            _ => string.Join('.', folders.Skip(1)),
        };
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    private static string[] GitFiles()
    {
        using var git = Process.Start(new ProcessStartInfo("git", "ls-files --cached --others --exclude-standard")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(Path.Combine(Repository.Root, path)))];
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^\| (SG\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex ListedCode();

    [GeneratedRegex("\"(SG\\d{4})\"")]
    private static partial Regex QuotedCode();

    [GeneratedRegex("<PackageReference[^>]*Version=")]
    private static partial Regex PinnedElsewhere();

    [GeneratedRegex(@"(?<![\w.])/((work|home|Users)/\w|root/\.)")]
    private static partial Regex MachinePath();
}
