using System.Text;

namespace Fuzzing;

/// <summary>Makes new inputs of old ones. The same seed gives the same inputs.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="words">The words of the reader's language.</param>
internal sealed class Mutator(Random random, string[] words)
{
    /// <summary>The longest input, in bytes; now and then one is several times as long.</summary>
    private const int Usual = 48 * 1024;

    private static readonly string[] Numbers = ["0", "-1", "1", "2147483647", "2147483648", "-9223372036854775808", "1e308", "1e-400", "0.1", "00", "999999999999999999999999"];

    private static readonly byte[] Telling = [0, 9, 10, 13, 32, 34, 39, 0x7F, 0x80, 0xC0, 0xE2, 0xED, 0xF4, 0xFF];

    public byte[] Make(IReadOnlyList<byte[]> pool)
    {
        var bytes = pool[random.Next(pool.Count)];
        for (var times = random.Next(1, 7); times > 0; times--)
        {
            bytes = Once(bytes, pool);
        }

        var most = random.Next(50) == 0 ? Usual * 8 : Usual;
        return bytes.Length <= most ? bytes : bytes[..most];
    }

    private byte[] Once(byte[] bytes, IReadOnlyList<byte[]> pool) => random.Next(15) switch
    {
        0 => With(bytes, old => (byte)(old ^ (1 << random.Next(8)))),
        1 => With(bytes, _ => Telling[random.Next(Telling.Length)]),
        2 => Put(bytes, [(byte)random.Next(256)], 0),
        3 => Cut(bytes),
        4 => Put(bytes, Part(bytes), 0),
        5 => Put(bytes, Part(pool[random.Next(pool.Count)]), 0),
        6 or 7 or 8 => Put(bytes, Word(), 0),
        9 => Put(bytes, Word(), random.Next(1, 9)),
        10 => Put(bytes, Repeated(), 0),
        11 => Put(bytes, Nested(bytes), 0),
        12 => Number(bytes),
        13 => Lines(bytes),
        _ => bytes[..random.Next(bytes.Length + 1)],
    };

    private byte[] Word() => Encoding.UTF8.GetBytes(words[random.Next(words.Length)]);

    private byte[] With(byte[] bytes, Func<byte, byte> change)
    {
        var copy = bytes.ToArray();
        if (copy.Length > 0)
        {
            var at = random.Next(copy.Length);
            copy[at] = change(copy[at]);
        }

        return copy;
    }

    private byte[] Put(byte[] bytes, byte[] piece, int over)
    {
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. piece, .. bytes[Math.Min(bytes.Length, at + over)..]];
    }

    private byte[] Cut(byte[] bytes)
    {
        var (at, length) = Range(bytes);
        return [.. bytes[..at], .. bytes[(at + length)..]];
    }

    private byte[] Part(byte[] bytes)
    {
        var (at, length) = Range(bytes);
        return bytes[at..(at + length)];
    }

    private (int At, int Length) Range(byte[] bytes)
    {
        var at = random.Next(bytes.Length + 1);
        return (at, random.Next(Math.Min(bytes.Length - at, 1 << random.Next(1, 13)) + 1));
    }

    private byte[] Repeated()
    {
        var piece = random.Next(3) == 0 ? [.. Word(), .. Word()] : Word();
        return Times(piece, 1 << random.Next(1, 15));
    }

    private byte[] Nested(byte[] bytes)
    {
        var depth = 1 << random.Next(1, 14);
        return [.. Times(Word(), depth), .. Part(bytes), .. Times(Word(), depth)];
    }

    private static byte[] Times(byte[] piece, int times)
    {
        var count = piece.Length == 0 ? 0 : Math.Min(times, (Usual * 4 / piece.Length) + 1);
        var all = new byte[piece.Length * count];
        for (var at = 0; at < count; at++)
        {
            piece.CopyTo(all, at * piece.Length);
        }

        return all;
    }

    private byte[] Number(byte[] bytes)
    {
        var digits = Enumerable.Range(0, bytes.Length).Where(at => char.IsAsciiDigit((char)bytes[at])).ToList();
        if (digits.Count == 0)
        {
            return bytes;
        }

        var begin = digits[random.Next(digits.Count)];
        var end = begin;
        while (end < bytes.Length && char.IsAsciiDigit((char)bytes[end]))
        {
            end++;
        }

        return [.. bytes[..begin], .. Encoding.ASCII.GetBytes(Numbers[random.Next(Numbers.Length)]), .. bytes[end..]];
    }

    /// <summary>Lines in another order, or with other ends.</summary>
    private byte[] Lines(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n');
        if (random.Next(3) == 0)
        {
            return Encoding.Latin1.GetBytes(string.Join(random.Next(2) == 0 ? "\r\n" : "\r", lines));
        }

        var (one, other) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[one], lines[other]) = random.Next(2) == 0 ? (lines[other], lines[one]) : (lines[other], lines[other]);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }
}
