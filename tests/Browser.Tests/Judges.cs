using System.ComponentModel;
using System.Diagnostics;
using Common;

namespace Browser.Tests;

/// <summary>What judges pages and is not ours: pinned in <c>npm/package-lock.json</c>, installed by <c>.ci/run</c> into <c>cache/npm</c>.</summary>
internal static class Judges
{
    private const string Axe = "axe-core/axe.min.js";

    private const string Remedy = "To install: .ci/judges, which needs npm.";

    /// <summary>The Nu Html Checker.</summary>
    public static string NeedVnu() => Need("vnu-jar/build/dist/vnu.jar");

    /// <summary>The script of axe-core.</summary>
    public static string NeedAxe() => Need(Axe);

    /// <summary>The script of axe-core; null where it is not installed.</summary>
    public static string? FindAxe() => File.Exists(Full(Axe)) ? Full(Axe) : null;

    /// <summary>Skips the test where there is no Java.</summary>
    public static void NeedJava()
    {
        try
        {
            using var java = Process.Start(new ProcessStartInfo("java", "-version") { RedirectStandardError = true, RedirectStandardOutput = true })!;
            java.WaitForExit();
        }
        catch (Win32Exception)
        {
            Assert.Skip("Needs Java 11 or newer, which is not here. On Debian: apt-get install default-jre-headless.");
        }
    }

    private static string Need(string path)
    {
        Assert.SkipWhen(!File.Exists(Full(path)), $"Needs {Path.GetFileName(path)}, which is not here. {Remedy}");
        return Full(path);
    }

    private static string Full(string path) => Path.Combine(Repository.Root, "cache", "npm", "node_modules", path);
}
