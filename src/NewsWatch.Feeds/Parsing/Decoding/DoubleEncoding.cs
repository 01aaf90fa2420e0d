using System.Text;

namespace NewsWatch.Feeds.Parsing.Decoding;

/// <summary>
/// Undoes UTF-8 that was taken for windows-1252 and encoded once more ("Ã©" for "é"). The whole document votes, since a
/// single string of such characters may be meant.
/// </summary>
internal static class DoubleEncoding
{
    // So many twice-encoded characters must stand against one that can only be right as it is.
    private const int Majority = 3;

    private static readonly Dictionary<char, byte> Windows1252 = Enumerable.Range(0x80, 0x20)
        .ToDictionary(code => Charsets.Windows1252.GetString([(byte)code])[0], code => (byte)code);

    public static string Undo(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u00c2', '\u00f4')) return text;
        var (twice, once, isSure) = Count(text);
        return isSure && twice >= once * Majority ? Rewrite(text) : text;
    }

    // "É”" at the end of a quotation also looks like one such character: it takes a second one that differs, or one that
    // begins as those of Western languages do, before anything is believed.
    private static (int Twice, int Once, bool IsSure) Count(string text)
    {
        var (twice, once, isSure, first) = (0, 0, false, default(Rune));
        for (var at = NextVoter(text, 0); at >= 0; at = NextVoter(text, at + 1))
        {
            if (SequenceAt(text, at, out var length, out var meant))
            {
                isSure |= text[at] is 'Â' or 'Ã' or 'â' || (twice > 0 && meant != first);
                if (twice++ == 0) first = meant;
                at += length - 1;
            }
            else if (!Windows1252.ContainsKey(text[at]))
            {
                once++;
            }
        }

        return (twice, once, isSure);
    }

    // Most text is ASCII, which has no say and is passed over many characters at a time.
    private static int NextVoter(string text, int from)
    {
        var at = from >= text.Length ? -1 : text.AsSpan(from).IndexOfAnyExceptInRange('\0', '\u00bf');
        return at < 0 ? -1 : from + at;
    }

    private static string Rewrite(string text)
    {
        var output = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] >= '\u00c2' && SequenceAt(text, at, out var length, out var meant))
            {
                output.Append(meant);
                at += length - 1;
            }
            else
            {
                output.Append(text[at]);
            }
        }

        return output.ToString();
    }

    private static bool SequenceAt(string text, int at, out int length, out Rune meant)
    {
        meant = default;
        length = text[at] switch
        {
            >= '\u00c2' and <= '\u00df' => 2,
            >= '\u00e0' and <= '\u00ef' => 3,
            >= '\u00f0' and <= '\u00f4' => 4,
            _ => 0,
        };
        if (length == 0 || at + length > text.Length) return false;
        Span<byte> bytes = stackalloc byte[length];
        for (var i = 0; i < length; i++)
        {
            if (!TryByte(text[at + i], out bytes[i])) return false;
        }

        return Rune.DecodeFromUtf8(bytes, out meant, out var used) == System.Buffers.OperationStatus.Done && used == length;
    }

    private static bool TryByte(char character, out byte value)
    {
        value = (byte)character;
        return character <= '\u00ff' || Windows1252.TryGetValue(character, out value);
    }
}
