using System.Globalization;

namespace SiteGen.Tests.Broken;

/// <summary>Recordings, figures and scenarios that are none.</summary>
internal static class BrokenEvidence
{
    private const int Times = 20;

    private const string Columns = "item,model,setting,score,outcome,length,tokens,turns,detail\n";

    private const string Scenario = "title: T\narea: agents\nsummary: S\nrunner: r\nscorer: exact\nprompt: p\nsamples:\n- {id: a, question: q, reason: r}\n";

    public static void Fill(BrokenFolder site)
    {
        for (var number = 0; number < Times; number++)
        {
            var n = number.ToString(CultureInfo.InvariantCulture);
            site.Write($"recordings/a/b/json-{n}.json", $"{{\n\"format\": x{n}}}", "SG0201", 2);
            site.Write($"recordings/a/b/format-{n}.json", $"{{\"format\": 99{n}}}", "SG0202");
            site.Write($"recordings/a/b/edited-{n}.json", $"{{\"format\": 1, \"digest\": \"{n}\"}}", "SG0203");
            site.Write($"evidence/columns-{n}.csv", $"item,model,x{n}\n", "SG0211", 1);
            site.Write($"evidence/few-{n}.csv", $"{Columns}a,b\n", "SG0212", 2);
            site.Write($"evidence/number-{n}.csv", $"{Columns}a,b,,1e999,answered,,,,{n}\n", "SG0213", 2);
            site.Write($"evidence/outcome-{n}.csv", $"{Columns}a,b,,,x{n},,,,\n", "SG0214", 2);
            site.Write($"evidence/twice-{n}.csv", $"{Columns}a,b,,,answered,,,,\na,b,,,answered,,,,{n}\n", "SG0215", 3);
            site.Write($"evidence/item-{n}.csv", $"{Columns},b,,,answered,,,,{n}\n", "SG0216", 2);
            site.Write($"scenarios/version-{n}.yaml", $"id: version-{n}\nversion: 0\n{Scenario}", "SG0507", 2);
            site.Write($"scenarios/name-{n}.yaml", $"id: other-{n}\nversion: 1\n{Scenario}", "SG0501", 1);
            site.Write($"scenarios/reads-{n}.yaml", $"id: reads-{n}\nversion: 1\nreads: [../{n}]\n{Scenario}", "SG0509", 3);
            site.Write($"scenarios/example-{n}.yaml", $"id: example-{n}\nversion: 1\nexample:\n- user: {n}\n- call: {{tool: t, arguments: &a {{x: *a}}}}\n- result: r\n{Scenario}", "SG0001", 5);
        }

        site.Write("recordings/a/b/deep.json", BrokenFolder.Times("[", 100_000), "SG0201", 1);
        site.Write("recordings/a/b/deeper.json", BrokenFolder.Times("{\"a\":", 100_000), "SG0201", 1);
        site.Write("recordings/a/b/zero.json", "", "SG0201", 1);
        site.Write("evidence/quotes.csv", Columns + "a,\"b,,,answered,,,,\n" + BrokenFolder.Times("c,d,,,answered,,,,\n", 1000));
        site.Expect("SG0212", "evidence/quotes.csv");
        site.Write("evidence/zero.csv", "", "SG0211");
        site.Write("evidence/wide.csv", BrokenFolder.Times("a,", 100_000) + "\n", "SG0211");
        site.Write("evidence/long.csv", Columns + BrokenFolder.Times("a,b\n", 3), "SG0212", 2);
    }
}
