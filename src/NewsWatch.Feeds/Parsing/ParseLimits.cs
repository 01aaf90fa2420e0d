namespace NewsWatch.Feeds.Parsing;

/// <summary>Bounds on what a document may make the parser do. What lies beyond a bound is left out, the rest is read.</summary>
public static class ParseLimits
{
    /// <summary>Inflated bytes; a larger body is refused.</summary>
    public const int MaxBytes = 15 * 1024 * 1024;

    public const int MaxDepth = 128;

    public const int MaxItems = 5_000;

    public const int MaxAttributes = 64;

    /// <summary>Children of one element, items aside, so that an endless entry costs no more than a long one.</summary>
    public const int MaxChildren = 10_000;

    /// <summary>Elements of a document: a hundred for each of its items.</summary>
    public const int MaxElements = 100 * MaxItems;

    /// <summary>Characters of one element's own text.</summary>
    public const int MaxTextLength = 1_000_000;

    /// <summary>Characters of titles, links, ids and names: longer ones are cut.</summary>
    public const int MaxLineLength = 4_000;
}
