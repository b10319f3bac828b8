using System.Text;

namespace Fuzzing;

/// <summary>Where inputs begin: real files of the input folder, cut to a few kilobytes, and small ones made by hand.</summary>
internal static class Seeds
{
    private const int Most = 6 * 1024;

    private const int FilesOfFolder = 24;

    /// <summary>The seeds of a reader.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="root">The repository; real files are left out where it has none.</param>
    public static List<byte[]> Of(FuzzedReader reader, string root)
    {
        var files = reader.Name switch
        {
            "front-matter" or "markdown" => Files(root, "pages", "*.md"),
            "model-text" or "recording" => Files(root, "recordings", "*.json"),
            "survey" => Files(root, "data", "*.yaml"),
            "scenario" => Files(root, "scenarios", "*.yaml"),
            "bibtex" => Files(root, "data", "*.bib"),
            "figures" => Files(root, "evidence", "*.csv"),
            _ => [],
        };
        return [.. ByHand(reader.Name).Select(Encoding.UTF8.GetBytes), .. files.Select(file => Cut(reader.Name, File.ReadAllBytes(file)))];
    }

    private static IEnumerable<string> Files(string root, string folder, string pattern)
    {
        var full = Path.Combine(root, "input", folder);
        return Directory.Exists(full)
            ? Directory.EnumerateFiles(full, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).GroupBy(Path.GetDirectoryName).SelectMany(files => files.Take(FilesOfFolder)).Where(file => new FileInfo(file).Length < 1_000_000)
            : [];
    }

    // A recording is whole or nothing; of other files the beginning will do.
    private static byte[] Cut(string reader, byte[] bytes) =>
        reader == "recording" || bytes.Length <= Most ? bytes : bytes[..(Array.LastIndexOf(bytes, (byte)'\n', Most) is var end and > 0 ? end + 1 : Most)];

    private static string[] ByHand(string reader) => reader switch
    {
        "front-matter" => ["Title: T\n---\ntext\n", "---\nTitle: T\nLayout: area\nArea: agents\nRedirectFrom: [/old/, /x.html]\nDestinationPath: a/b.html\nPublished: 2023-11-30\n---\n\ntext\n"],
        "markdown" =>
        [
            "a *b* [c](/d/) {{result: e/f}} [@g; @h] @i ![j](k.png) <xref:l> `m`\n", "| a | b |\n|---|--:|\n| 1.5 | 2 % |\n", "- [ ] a\n  1. b\n     > c\n\n# d\n\n## d\n\na[^1]\n\n[^1]: b\n",
            "::: figure results/a caption=\"b c\"\nA sentence. Another, e.g. this 3.5 one [@a]. The end!\n:::\n", "```json\n{\"a\": [1, \"b\"]}\n```\n\n```html\n<a href=\"b\">c</a>\n```\n\n```cs\nvar a = $\"b\"; // c\n```\n", "[a]: /b/ \"c\"\n\n[a] [b][a] <!-- c -->\n\nH~2~O x^2^\n",
        ],
        "model-text" => ["a **b** <script>c</script> [d](javascript:e)\n", "1. a\n2. b\n\n> c\n\n| a | b |\n|---|---|\n| c | d |\n", "```\nx\n```\n# h\n![i](j)\n<k@l.m>\n"],
        "survey" => ["source:\n  title: T\n  bib: doe2023\nmodels:\n- id: a\n  name: A\n  win_rate: 1\n  length_controlled: 2\n  length: 3\n", "updates:\n- id: a\n  date: 2023-11-30\n  title: T\n  text: X\n  pages: [/a/]\n"],
        "scenario" => ["id: input\ntitle: T\narea: agents\nsummary: S\nrunner: r\nversion: 1\nprompt: \"{question} {a}\"\nscorer: exact\nexample:\n- user: u\n- call: {tool: t, arguments: {a: 1, b: [true, null, 1.5]}}\n- result: r\nsamples:\n- {id: a, question: q, reason: r, parameters: {a: b}}\n"],
        "bibtex" => ["@string{a = {B}}\n@article{k, title = {{T} $x$ \\'e} # a, author = \"Doe, Jr., Jane and van Rossum, Guido and {Body} and others\", year = 2023, month = jan}\n@comment{x}\n@preamble{\"y\"}\n"],
        "figures" => ["item,model,setting,score,outcome,length,tokens,turns,detail\na,b,,0.5,answered,1,2,3,\n\"x,\"\"y\",b,s,,refused,,,,\"d\ne\"\n"],
        "answers" =>
        [
            """
            {"format":1,"source":"mint","model":"m","setting":"","files":[{"repository":"r","commit":"c","path":"p","gitBlob":"b","licence":"l"}],"shared":{"s":"t"}}
            {"item":"a","dataSet":"d","before":"s","asked":"b","askedSha256":"c","said":[{"role":"assistant","text":"<thought>t</thought><execute>e","sha256":"d"}],"passages":[],"scores":[{"by":"b","name":"n","value":1,"lowest":0,"highest":1}],"file":0}
            """,
        ],
        _ => ["{}"],
    };
}
