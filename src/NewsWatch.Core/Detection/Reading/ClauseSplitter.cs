using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>Cuts a sentence at commas, semicolons, colons, dashes and brackets, but not inside numbers.</summary>
public static class ClauseSplitter
{
    public static IEnumerable<Span> Split(FoldedText text, Sentence sentence)
    {
        var start = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (IsBreak(text, i))
            {
                if (i > start)
                {
                    yield return new Span(start, i);
                }

                start = i + 1;
            }
        }

        if (start < sentence.End)
        {
            yield return new Span(start, sentence.End);
        }
    }

    private static bool IsBreak(FoldedText text, int index) => text[index] switch
    {
        ',' or ':' => index + 1 >= text.Length || !char.IsDigit(text[index + 1]),
        ';' or '—' or '–' or '(' or ')' or '\n' => true,
        _ => false,
    };
}
