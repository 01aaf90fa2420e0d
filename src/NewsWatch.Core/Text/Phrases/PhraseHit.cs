namespace NewsWatch.Core.Text.Phrases;

/// <summary>A phrase found at [Start, End) of a folded text.</summary>
public readonly record struct PhraseHit(int Start, int End, PhraseEntry Entry);
