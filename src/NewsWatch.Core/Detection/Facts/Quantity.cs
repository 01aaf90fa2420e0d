namespace NewsWatch.Core.Detection.Facts;

/// <summary>A number as the text states it at [Start, End), magnitude words included.</summary>
public readonly record struct Quantity(int Start, int End, decimal Value)
{
    /// <summary>Where the digits or number word begin; a currency sign may stand before.</summary>
    public bool HasMagnitude { get; init; }
}
