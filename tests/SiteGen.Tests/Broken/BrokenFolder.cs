using System.Text;

namespace SiteGen.Tests.Broken;

/// <summary>An input folder in the making, and what should be said of it.</summary>
internal sealed class BrokenFolder(string root)
{
    private readonly List<BrokenThing> _expected = [];

    public IReadOnlyList<BrokenThing> Expected => _expected;

    public string In(string path) => Path.Combine(root, path);

    public void Expect(string code, string path, int line = 0) => _expected.Add(new(code, path, line));

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllBytes(In(path), bytes);
    }

    /// <summary>Writes a file that should be told by one finding.</summary>
    public void Write(string path, string text, string code, int line = 0)
    {
        Write(path, text);
        Expect(code, path, line);
    }

    /// <summary>A page with a title, so that its text begins at line 3.</summary>
    public void Page(string path, string body, params (string Code, int Line)[] expected)
    {
        Write(path, $"Title: T\n---\n{body}");
        foreach (var (code, line) in expected)
        {
            Expect(code, path, line);
        }
    }

    public static string Times(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
