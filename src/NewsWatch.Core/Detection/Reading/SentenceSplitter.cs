using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>Cuts what was folded last into sentences.</summary>
public static class SentenceSplitter
{
    private const int LeadSentences = 3;
    private const int LongestSentence = 1_200;

    // Without the dot. A single letter before a dot is taken for an initial anyway.
    private static readonly string[] s_abbreviations =
    [
        "inc", "corp", "co", "ltd", "mr", "mrs", "dr", "vs", "mrd", "mio", "ca", "st", "no", "approx",
        "z.b", "u.s", "jr", "bzw", "sen", "gen", "est", "plc", "dept",
    ];

    public static void Split(ReadArticle article, ArticleField field, int start)
    {
        var text = article.Text;
        if (field == ArticleField.Title)
        {
            article.Sentences.Add(new Sentence(start, text.Length, Place.Title, field));
            return;
        }

        var begin = start;
        for (var i = start; i < text.Length; i++)
        {
            if (EndsSentence(article, field, i) || i - begin >= LongestSentence)
            {
                Add(article, field, begin, i + 1);
                begin = i + 1;
            }
        }

        Add(article, field, begin, text.Length);
    }

    private static void Add(ReadArticle article, ArticleField field, int start, int end)
    {
        if (article.Text.Chars[start..end].Trim().Length == 0)
        {
            return;
        }

        article.Sentences.Add(new Sentence(start, end, IsLeadFull(article.Sentences) ? Place.Body : Place.Lead, field));
    }

    private static bool IsLeadFull(List<Sentence> told) =>
        told.Count > 0 && (told[^1].Place == Place.Body || (told.Count >= LeadSentences && told[^LeadSentences].Place == Place.Lead));

    private static bool EndsSentence(ReadArticle article, ArticleField field, int index) => article.Text[index] switch
    {
        '\n' => !GoesOn(article, field, index),
        '。' or '!' or '?' or '…' => true,
        '.' => IsFullStop(article.Text, index),
        _ => false,
    };

    // A hard-wrapped line goes on in lower case; a heading or paragraph does not.
    private static bool GoesOn(ReadArticle article, ArticleField field, int index) =>
        index > 0 && index + 1 < article.Text.Length && Script.IsSpacedWord(article.Text[index - 1])
        && char.IsLower(article.FieldText(field)[article.Text.OriginOf(index + 1)]);

    private static bool IsFullStop(FoldedText text, int index)
    {
        if (index + 1 < text.Length && text[index + 1] is not (' ' or '\n' or '"' or ')' or '\''))
        {
            return false;
        }

        var wordStart = index;
        while (wordStart > 0 && (Script.IsSpacedWord(text[wordStart - 1]) || text[wordStart - 1] == '.'))
        {
            wordStart--;
        }

        var word = text.Chars[wordStart..index];
        return word.Length != 1 && !IsAbbreviation(word);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word)
    {
        foreach (var abbreviation in s_abbreviations)
        {
            if (word.SequenceEqual(abbreviation))
            {
                return true;
            }
        }

        return false;
    }
}
