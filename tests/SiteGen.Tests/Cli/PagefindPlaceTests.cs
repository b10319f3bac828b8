using System.Runtime.InteropServices;
using Common;
using SiteGen.Cli;

namespace SiteGen.Tests.Cli;

public sealed class PagefindPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Program_is_found_where_npm_puts_it_in_a_folder_above_the_input()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var installed = Put($"node_modules/@pagefind/{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}/bin");
        var onPath = Put("tools");

        Assert.Equal(installed, PagefindPlace.Find(_folder.In("surveys/mine/input"), path: null));
        Assert.Equal(installed, PagefindPlace.Find(_folder.In("input"), Path.GetDirectoryName(onPath)));
    }

    [Fact]
    public void Program_is_found_on_the_path()
    {
        var onPath = Put("tools");

        Assert.Equal(onPath, PagefindPlace.Find(_folder.In("input"), _folder.In("nowhere") + Path.PathSeparator + Path.GetDirectoryName(onPath)));
        Assert.Null(PagefindPlace.Find(_folder.In("input"), _folder.In("nowhere")));
    }

    private string Put(string folder)
    {
        var path = Path.Combine(_folder.In(folder.Replace('/', Path.DirectorySeparatorChar)), "pagefind_extended" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        return path;
    }
}
