using System.Globalization;

namespace Demos.Agents;

/// <summary>Evaluates arithmetic in decimals: <c>+ - * /</c>, parentheses, a leading sign, numbers with or without commas between thousands.</summary>
/// <remarks>Recursive descent, one character at a time. Cost: O(length). Nesting is limited, so that no text can exhaust the stack.</remarks>
public static class Calculator
{
    private const int DeepestNesting = 64;

    /// <summary>Evaluates one expression.</summary>
    /// <param name="expression">Such as <c>(8.99 - 7.94) / 2</c>.</param>
    /// <param name="value">The value, exact to 28 digits; 0 where there is none.</param>
    /// <param name="problem">Why there is no value, as a sentence with the offending part in quotes; empty where there is one.</param>
    public static bool TryEvaluate(string expression, out decimal value, out string problem)
    {
        try
        {
            var reader = new Reader(expression);
            value = reader.Sum(0);
            reader.End();
            problem = "";
            return true;
        }
        catch (Exception fault) when (fault is FormatException or DivideByZeroException or OverflowException)
        {
            value = 0;
            problem = fault switch
            {
                DivideByZeroException => $"'{expression}' divides by zero.",
                OverflowException => $"'{expression}' has a value that is too large.",
                _ => fault.Message,
            };
            return false;
        }
    }

    /// <summary>A value as text: at most six decimals, no trailing zeros.</summary>
    public static string Print(decimal value) => Math.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);

    private sealed class Reader(string text)
    {
        private int _at;

        public decimal Sum(int depth)
        {
            var value = Product(depth);
            while (Peek() is '+' or '-' or '\u2212')
            {
                value = text[_at++] is '+' ? value + Product(depth) : value - Product(depth);
            }

            return value;
        }

        public void End()
        {
            if (Peek() is { } rest)
            {
                throw Unexpected(rest);
            }
        }

        private decimal Product(int depth)
        {
            var value = Signed(depth);
            while (Peek() is '*' or '/' or '\u00d7' or '\u00f7')
            {
                value = text[_at++] is '*' or '\u00d7' ? value * Signed(depth) : value / Signed(depth);
            }

            return value;
        }

        private decimal Signed(int depth)
        {
            if (depth > DeepestNesting)
            {
                throw new FormatException($"'{text[..Math.Min(20, text.Length)]}' nests too deeply.");
            }

            switch (Peek())
            {
                case '-' or '\u2212':
                    _at++;
                    return -Signed(depth + 1);
                case '+':
                    _at++;
                    return Signed(depth + 1);
                case '(':
                    return Parenthesis(depth + 1);
                default:
                    return Number();
            }
        }

        private decimal Parenthesis(int depth)
        {
            _at++;
            var value = Sum(depth);
            if (Peek() is not ')')
            {
                throw new FormatException($"A parenthesis of '{text}' is not closed.");
            }

            _at++;
            return value;
        }

        private decimal Number()
        {
            var start = _at;
            while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '.' or ','))
            {
                _at++;
            }

            if (start == _at)
            {
                throw Peek() is { } letter ? Unexpected(letter) : new FormatException($"'{text}' ends where a number is wanted.");
            }

            var digits = text[start.._at];
            return HasSoundCommas(digits) && decimal.TryParse(digits.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new FormatException($"'{digits}' is not a number.");
        }

        /// <summary>Commas stand between thousands only: '3,14' is a slip, not 314.</summary>
        private static bool HasSoundCommas(string digits)
        {
            var parts = digits.Split('.');
            var groups = parts[0].Split(',');
            return parts.Skip(1).All(part => !part.Contains(',', StringComparison.Ordinal))
                && (groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3)));
        }

        private char? Peek()
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }

            return _at < text.Length ? text[_at] : null;
        }

        private FormatException Unexpected(char letter) =>
            new($"'{letter}' is not expected in '{text}'; only numbers, + - * / and parentheses are.");
    }
}
