namespace NewsWatch.Core.Detection.Scoring;

/// <summary>A word at [Start, End) of the folded text as <see cref="GramReader"/> sees it, with the hash of its name.</summary>
public readonly record struct GramToken(int Start, int End, ulong Hash)
{
    /// <summary>The number of the mask that stands for the word; -1 where it stands for itself.</summary>
    public int Mask { get; init; }
}
