using System.Buffers;
using NewsWatch.Feeds.Parsing.Decoding;

namespace NewsWatch.Feeds.Parsing.Text;

/// <summary>
/// Text as it is gathered, with every run of white space and controls as one blank, none at the ends, and without invisible
/// characters. It writes into a pooled buffer, so that text which is folded already costs no memory.
/// </summary>
/// <param name="capacity">Characters that may be appended in all.</param>
internal ref struct FoldedText(int capacity)
{
    private readonly char[] buffer = ArrayPool<char>.Shared.Rent(capacity);
    private int length;
    private bool pending;

    public void AppendBlank() => pending = length > 0;

    public void Append(scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAnyExceptInRange(' ', '~');
            if (plain != 0) AppendPlain(plain < 0 ? text : text[..plain]);
            if (plain < 0) return;
            text = text[plain..];
            var odd = text.IndexOfAnyInRange(' ', '~');
            foreach (var character in odd < 0 ? text : text[..odd]) Append(character);
            text = odd < 0 ? default : text[odd..];
        }
    }

    public void Append(char character)
    {
        character = Charsets.FromControl(character);
        if (IsInvisible(character)) return;
        if (char.IsWhiteSpace(character) || char.IsControl(character))
        {
            AppendBlank();
            return;
        }

        Part();
        buffer[length++] = character;
    }

    // Printable ASCII is copied in long runs: only where two blanks meet does anything have to be done.
    private void AppendPlain(scoped ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (text[0] == ' ')
            {
                AppendBlank();
                text = text.TrimStart(' ');
                continue;
            }

            var end = text.IndexOf("  ");
            var run = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[end..];
            var isParted = run[^1] == ' ';
            if (isParted) run = run[..^1];
            Part();
            run.CopyTo(buffer.AsSpan(length));
            length += run.Length;
            if (isParted) AppendBlank();
        }
    }

    private void Part()
    {
        if (pending) buffer[length++] = ' ';
        pending = false;
    }

    /// <summary>The text, which is <paramref name="source"/> itself where nothing changed. Nothing can be appended after this.</summary>
    public readonly string Take(string source)
    {
        var text = buffer.AsSpan(0, length);
        var taken = text.SequenceEqual(source) ? source : text.ToString();
        ArrayPool<char>.Shared.Return(buffer);
        return taken;
    }

    private static bool IsInvisible(char character) => character is '\u200b' or '\ufeff' or '\u00ad';
}
