namespace NewsWatch.Core.Detection.Reading;

/// <summary>A word of the vocabulary at [Start, End) of the folded text; Section is its number in the vocabulary.</summary>
public readonly record struct Term(int Start, int End, int Section, double Value);
