namespace NewsWatch.Core.Text;

/// <summary>Folds a field of an article, leftovers of markup and all, into a <see cref="FoldedText"/>.</summary>
public static class TextFolder
{
    /// <summary>Folds at most <paramref name="limit"/> characters of the source behind what the target already holds.</summary>
    public static void Append(string source, int limit, FoldedText target)
    {
        var end = Math.Min(source.Length, limit);
        for (var i = 0; i < end;)
        {
            var markup = MarkupScanner.Read(source, i, end);
            if (markup.Length > 0)
            {
                AppendFolded(markup.Replacement, i, target);
                i += markup.Length;
                continue;
            }

            AppendFolded(source[i], i, target);
            i++;
        }
    }

    /// <summary>The form in which the phrases of the data files are compared.</summary>
    public static string Fold(string phrase)
    {
        var folded = new FoldedText();
        Append(phrase, phrase.Length, folded);
        return folded.Chars.Trim().ToString();
    }

    private static void AppendFolded(char c, int origin, FoldedText target)
    {
        var folded = CharFolding.Fold(c);
        if (folded == CharFolding.Dropped)
        {
            return;
        }

        // Runs of blanks become one; a line end among them wins, since it may end a sentence.
        if (folded is ' ' or '\n' && (target.EndsWith(' ') || target.EndsWith('\n')))
        {
            if (folded == '\n')
            {
                target.ReplaceLast('\n');
            }

            return;
        }

        target.Append(folded, origin);
    }
}
