namespace NewsWatch.Core.Detection.Reading;

/// <summary>A sentence at [Start, End) of the folded text. A title is one sentence whatever its signs.</summary>
public readonly record struct Sentence(int Start, int End, Place Place, ArticleField Field) : IPlaced
{
    public Span Span => new(Start, End);

    public bool Contains(int position) => position >= Start && position < End;
}
