using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>
/// Cuts a sentence at commas, semicolons, colons, dashes and brackets, but not inside numbers. Enumerated without an allocation.
/// </summary>
public struct ClauseSplitter(FoldedText text, Span sentence)
{
    private int _next = sentence.Start;

    public Span Current { get; private set; }

    public static ClauseSplitter Split(FoldedText text, Sentence sentence) => new(text, sentence.Span);

    public readonly ClauseSplitter GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next < sentence.End)
        {
            var start = _next;
            var end = start;
            while (end < sentence.End && !IsBreak(text, end))
            {
                end++;
            }

            _next = end + 1;
            if (end > start)
            {
                Current = new Span(start, end);
                return true;
            }
        }

        return false;
    }

    private static bool IsBreak(FoldedText text, int index) => text[index] switch
    {
        ',' or ':' => index + 1 >= text.Length || !char.IsDigit(text[index + 1]),
        ';' or '—' or '–' or '(' or ')' or '\n' => true,
        ' ' => IsBlankBetweenClauses(text, index),
        _ => false,
    };

    // Headlines of Japan and Taiwan part their clauses by blanks, which they need nowhere else.
    private static bool IsBlankBetweenClauses(FoldedText text, int index) =>
        index > 0 && index + 1 < text.Length && IsIdeographic(text[index - 1]) && IsIdeographic(text[index + 1]);

    private static bool IsIdeographic(char c) => Script.IsHan(c) || Script.IsKana(c);
}
