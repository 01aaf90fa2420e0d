namespace NewsWatch.Core.Detection.Facts;

/// <summary>A fact and where the text states it, [Start, End) of the folded text.</summary>
public readonly record struct Stated<T>(int Start, int End, T Value);
