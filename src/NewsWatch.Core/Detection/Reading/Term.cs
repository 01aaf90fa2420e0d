using NewsWatch.Core.Text.Phrases;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>A word of the vocabulary at [Start, End) of the folded text.</summary>
public readonly record struct Term(int Start, int End, PhraseEntry Entry) : IPlaced
{
    /// <summary>The number of its section in the vocabulary.</summary>
    public int Section => Entry.Meaning;

    public double Value => Entry.Value;
}
