namespace Demos.Tests.Sandbox;

/// <summary>A right answer to each sample of <c>agent-self-debug</c>, by sample.</summary>
internal static class ReferenceSolutions
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["count-vowels"] = "function countVowels(text) { return [...text].filter(letter => 'aeiouAEIOU'.includes(letter)).length; }",
        ["digit-sum"] = "function digitSum(n) { return [...String(Math.abs(n))].reduce((sum, digit) => sum + Number(digit), 0); }",
        ["second-largest"] = "function secondLargest(list) { return [...new Set(list)].sort((a, b) => b - a)[1] ?? null; }",
        ["palindrome"] = "function isPalindrome(text) { const plain = text.toLowerCase().replace(/[^a-z0-9]/g, ''); return plain === [...plain].reverse().join(''); }",
        ["fizz-buzz"] = """
            function fizzBuzz(n) {
              return Array.from({ length: n }, (_, at) => (((at + 1) % 3 ? '' : 'Fizz') + ((at + 1) % 5 ? '' : 'Buzz')) || String(at + 1));
            }
            """,
        ["run-length"] = """
            function encode(text) {
              let out = '';
              for (let at = 0; at < text.length;) {
                let end = at;
                while (text[end] === text[at]) end++;
                out += text[at] + (end - at > 1 ? end - at : '');
                at = end;
              }
              return out;
            }
            """,
        ["roman-numeral"] = """
            function toRoman(n) {
              const table = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
              let out = '';
              for (const [value, letters] of table) {
                while (n >= value) { out += letters; n -= value; }
              }
              return out;
            }
            """,
        ["balanced-brackets"] = """
            function isBalanced(text) {
              const open = { ')': '(', ']': '[', '}': '{' }, stack = [];
              for (const letter of text) {
                if ('([{'.includes(letter)) stack.push(letter);
                else if (letter in open && stack.pop() !== open[letter]) return false;
              }
              return stack.length === 0;
            }
            """,
        ["merge-intervals"] = """
            function mergeIntervals(intervals) {
              const out = [];
              for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
                const last = out[out.length - 1];
                if (last && start <= last[1]) last[1] = Math.max(last[1], end);
                else out.push([start, end]);
              }
              return out;
            }
            """,
        ["prime-factors"] = """
            function primeFactors(n) {
              const out = [];
              for (let p = 2; p * p <= n; p++) {
                while (n % p === 0) { out.push(p); n /= p; }
              }
              return n > 1 ? [...out, n] : out;
            }
            """,
        ["caesar-shift"] = """
            function shift(text, n) {
              return text.replace(/[a-z]/gi, letter => {
                const base = letter < 'a' ? 65 : 97;
                return String.fromCharCode(((letter.charCodeAt(0) - base + n) % 26 + 26) % 26 + base);
              });
            }
            """,
        ["compare-versions"] = """
            function compareVersions(a, b) {
              const left = a.split('.').map(Number), right = b.split('.').map(Number);
              for (let at = 0; at < Math.max(left.length, right.length); at++) {
                const difference = (left[at] ?? 0) - (right[at] ?? 0);
                if (difference !== 0) return Math.sign(difference);
              }
              return 0;
            }
            """,
    };
}
