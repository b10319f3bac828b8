namespace Fuzzing;

/// <summary>The words of each language: what a mutation puts in so that it gets past the first line of a reader.</summary>
internal static class Tokens
{
    public static string[] Yaml { get; } =
    [
        "---\n", "...\n", "%YAML 1.1\n", "%YAML 99999999999999999999.1\n", "%TAG ! tag:x,2000:\n", "&a ", "*a ", "<<: *a\n", "!!binary ", "!<x> ", "? ", ": ", "- ", "-\n  ", "[", "]", "{", "}", ", ", "|\n  ", ">-\n  ", "|9\n", "# ", "'", "\"",
        "\"\\0\"", "\"\\x00\"", "\"\\ud800\"", "\"\\UFFFFFFFF\"", "~", "null", "true", ".inf", ".nan", "0x7fffffffffffffff", "1e999", "-99999999999999999999", "\t", "\u0085", "\u2028", "@", "`", "{a: ", "&a [*a]", "\n- &b [*a, *a]\n",
    ];

    public static string[] FrontMatter { get; } =
    [
        "Title: T\n", "title: t\n", "Description: |\n  d\n", "Published: 2023-11-30\n", "Updated: 9999-99-99\n", "Order: 2147483648\n", "Excluded: yes\n", "Unlisted: true\n", "Layout: area\n", "Area: agents\n", "Xref: x\n",
        "RedirectFrom: [/a/, //b, /..]\n", "RedirectFrom: /\n", "DestinationPath: ", "a/../b", "/index.html", "index.html\n", "404.html\n",
    ];

    public static string[] Survey { get; } =
    [
        "models:\n", "benchmarks:\n", "results:\n", "claims:\n", "differences:\n", "updates:\n", "source:\n", "- id: a\n", "  id: ..\n", "  kind: model\n", "  weights: open\n", "  released: \"2023-05\"\n", "  part_of: a\n", "  value: 1e308\n", "  model: a\n",
        "  benchmark: a\n", "  status: seen-in-survey\n", "  seen_at: memory\n", "  measured: {}\n", "  win_rate: 1e400\n", "  length: 1e300\n", "  date: 0001-01-01\n",
    ];

    public static string[] Scenario { get; } =
    [
        "id: input\n", "samples:\n", "example:\n", "- call: {tool: x, arguments: {a: 1}}\n", "- result: y\n", "- user: z\n", "conditions: [a, b]\n", "tools: [a, a]\n", "reads: [../x]\n", "settings: {temperature: 1e9, seed: -1}\n", "parameters: {question: x}\n",
        "prompt: \"{question} {x}\"\n", "version: 0\n", "arguments: &a {x: *a}\n", "{a: 1e400, b: 00, c: -0, ? [d] : e}",
    ];

    public static string[] Bibtex { get; } =
    [
        "@article{", "@misc(", "@string{a = ", "@preamble{", "@comment{", "@comment", "@", "{", "}", "(", ")", "\"", "#", " # ", "=", ",", "%", "\\", "\\\"", "\\'{e}", "\\i", "\\\\", "$", "~", "---", " and ", " and others", " and and ", "others",
        "author = {", "title = {", "year = 2023,", "jan", "von ", "Doe, Jr., Jane", "{{", "}}", "\\v{", "\\c", "\u00A0", "\u0130",
    ];

    public static string[] Figures { get; } =
    [
        "item,model,setting,score,outcome,length,tokens,turns,detail\n", ",", ",,,,,,,,\n", "\"", "\"\"", "\"\n\"", "\n", "\r\n", "\r", ";", "\t", "answered", "refused", "1e999", "NaN", "-0", "0.5", "99999999999", "１", "\u2028", "item", "model", "\"\"\"\"", "\uFEFF",
    ];

    public static string[] Json { get; } =
    [
        "{", "}", "[", "]", ":", ",", "\"", "null", "true", "0", "-1", "1e999", "-1e999", "99999999999999999999", "\"\\ud800\"", "\"\\u0000\"", "\"\"", "{}", "[]", "\"digest\":\"\"", "\"format\":1", "\"carried\": 2147483647", "\"repeat\": 2,",
        "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "//", "/* */", "\\", "\u00EF\u00BB\u00BF", "\"turns\": [", "\"retrieved\": [", "\"score\": 1e400", "\"shared\":{", "\"before\":\"x\"", "\"file\":-1", "<thought>", "</thought>", "<execute>",
    ];

    public static string[] Markdown { get; } =
    [
        "# ", "## ", "===\n", "---\n", "> ", "- ", "* ", "+ ", "1. ", "1) ", "    ", "\t", "```\n", "```json\n", "```html\n", "```xml\n", "```css\n", "```python\n", "```sql\n", "```md\n", "```cs\n", "```php\n", "```typescript\n", "```haskell\n", "~~~\n", ":::\n", "::: note\n", "::: figure a=\"b\" c\n", "::::: x\n", "|", "|---|\n", "| a | b |\n|---|:-:|\n", "+---+\n",
        "[", "]", "(", ")", "![", "](", "[a](b)", "[a](xref:b)", "<xref:b>", "<http://a>", "<a@b.c>", "[^1]", "[^1]: ", "[a]: b\n", "[@a; @b]", "[@a  ", "@a", "@fig-a", "{{", "}}", "{{result: a/b}}", "{{count: x}}", "*", "**", "_", "__", "~", "^", "~~", "`", "``", "\\", "&amp;", "&#0;", "&#x110000;",
        "<", "<a ", "<!--", "-->", "<![CDATA[", "<?", "</p>", "<script>", "[x] ", "\n\n", "  \n", "e.g. ", "3.5 % ", "No. ", "A. b", "!\"'", "。", "{#a .b c=d}", "javascript:", "[a](javascript:b)", "[a](JaVa&#115;cript:b)", "[a](data:b)", "[a](\u0001javascript:b)",
    ];

    public static string[] Html { get; } =
    [
        "<script>", "</script>", "<img src=x onerror=a>", "<svg onload=a>", "<math>", "<style>", "<p>", "</p>", "<ol start=\"1\">", "<ol start=\"1\" onclick=\"a\">", "<table>", "<tr>", "<td>", "<template>", "<noscript>", "<textarea>", "<plaintext>", "<!doctype>", "&lt;script&gt;", "\" onclick=\"a", "<li>", "<br>",
    ];
}
