using System.Globalization;

namespace SiteGen.Tests.Broken;

/// <summary>Data of a survey in which nothing is right.</summary>
internal static class BrokenData
{
    private const int Times = 40;

    public static void Fill(BrokenFolder site)
    {
        Write(site, "data/models.yaml", "models", (list, n) =>
        {
            list.Entry("SG0101", 1, $"- id: 'Not An Id {n}'\n");
            list.Entry("SG0103", 6, $"- id: month-{n}\n  kind: model\n  weights: open\n  confidence: verified\n  name: N\n  released: \"{n}\"\n");
            list.Entry("SG0006", 2, $"- id: kind-{n}\n  kind: modell{n}\n");
            list.Entry("SG0102", 1, $"- id: kind-{n}\n");
            list.Entry("SG0003", 1, $"- name: nameless-{n}\n");
        });
        Write(site, "data/benchmarks.yaml", "benchmarks", (list, n) =>
        {
            list.Entry("SG0105", 1, $"- id: part-{n}\n  part_of: part-{n}\n{Benchmark}");
            list.Entry("SG0104", 1, $"- id: lost-{n}\n  part_of: nowhere-{n}\n{Benchmark}");
            list.Entry("SG0005", 2, $"- id: flag-{n}\n  higher_is_better: perhaps\n");
            list.Entry("SG0101", 1, $"- id: '{new string('a', 150)}{n}'\n");
            list.Entry("SG0101", 1, "- id: ..\n");
        });
        Write(site, "data/results.yaml", "results", (list, n) =>
        {
            list.Entry("SG0005", 2, $"- id: value-{n}\n  value: 1e400\n");
            list.Entry("SG0104", 1, $"- id: lost-{n}\n  value: 1\n{Result}");
            list.Entry("SG0106", 1, $"- id: scale-{n}\n  value: 101\n{Result}");
            list.Entry("SG0005", 2, $"- id: source-{n}\n  source: none\n");
        });
        Write(site, "data/claims.yaml", "claims", (list, n) =>
        {
            list.Entry("SG0005", 2, $"- id: list-{n}\n  open_models: {{a: b}}\n");
            list.Entry("SG0006", 2, $"- id: area-{n}\n  area: nowhere\n");
        });
        References(site);
        site.Write("data/links.yaml", "models:\n- id: not-there\n", "SG0104", 2);
        site.Write("data/differences.yaml", "- a\n", "SG0002", 1);
        site.Write("data/length-control.yaml", "models: 1\n", "SG0003", 1);
        site.Write("data/updates.yaml", "updates:\n- id: a\n  date: 2023-13-01\n", "SG0303", 2);
    }

    private const string Benchmark = "  area: general\n  confidence: verified\n  higher_is_better: true\n  metric: percent\n";

    private const string Result = "  benchmark: part-0\n  model: not-there\n  status: seen-in-survey\n  seen_at: memory\n  source: {title: T, bib: not-there}\n";

    private static void Write(BrokenFolder site, string path, string key, Action<Entries, string> fill)
    {
        var entries = new Entries(site, path, key);
        for (var number = 0; number < Times; number++)
        {
            fill(entries, number.ToString(CultureInfo.InvariantCulture));
        }

        site.Write(path, entries.Text);
    }

    private static void References(BrokenFolder site)
    {
        var (text, line) = ("", 1);
        for (var number = 0; number < Times; number++)
        {
            Add("SG0112", $"@misc{{title-{number}, author = {{A}}}}\n");
            Add("SG0113", $"@misc{{author-{number}, title = {{T}}}}\n");
            Add("SG0111", $"@misc{{author-{number}, title = {{T}}, author = {{A}}}}\n");
            Add("SG0114", $"@misc{{word-{number}, title = nowhere{number}, author = {{A}}}}\n");
            Add("SG0110", $"@misc{{field-{number}, title {{T}}}}\n");
        }

        Add("SG0110", "@misc{end, title = {" + BrokenFolder.Times("{", 5000));
        site.Write("data/references.bib", text);

        void Add(string code, string entry)
        {
            site.Expect(code, "data/references.bib", line);
            (text, line) = (text + entry, line + 1);
        }
    }

    /// <summary>A list that knows its lines.</summary>
    private sealed class Entries(BrokenFolder site, string path, string key)
    {
        private int _line = 2;

        public string Text { get; private set; } = key + ":\n";

        public void Entry(string code, int line, string yaml)
        {
            site.Expect(code, path, _line + line - 1);
            Text += yaml;
            _line += yaml.Count(letter => letter == '\n');
        }
    }
}
