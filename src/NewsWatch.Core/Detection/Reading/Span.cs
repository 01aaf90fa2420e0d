namespace NewsWatch.Core.Detection.Reading;

/// <summary>[Start, End) of the folded text.</summary>
public readonly record struct Span(int Start, int End) : IPlaced
{
    public bool Contains(int position) => position >= Start && position < End;

    public bool Contains(int start, int end) => start >= Start && end <= End;
}
