namespace NewsWatch.Delivery.Rendering;

/// <summary>Text in the markup of a service, never longer than the service takes.</summary>
internal static class Escaped
{
    /// <summary>Escapes the text, which is cut beforehand so far that no escape is broken in two.</summary>
    public static string Text(string text, int maxLength, Func<string, string> escape)
    {
        var whole = escape(text);
        for (var length = maxLength; whole.Length > maxLength && length > 1; length = length * 4 / 5)
            whole = escape(SafeText.Line(text, length));
        return whole;
    }

    /// <summary>As many of the lines as fit, from the first on.</summary>
    public static string Lines(IEnumerable<string> lines, int maxLength)
    {
        var fitting = new List<string>();
        var length = -1;
        foreach (var line in lines)
        {
            if (length + 1 + line.Length > maxLength) break;
            fitting.Add(line);
            length += 1 + line.Length;
        }

        return string.Join('\n', fitting);
    }
}
