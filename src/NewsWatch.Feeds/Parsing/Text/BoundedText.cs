namespace NewsWatch.Feeds.Parsing.Text;

/// <summary>Text cut to a length, never within a character that takes two places.</summary>
internal static class BoundedText
{
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        return text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
