namespace NewsWatch.Core.Text.Phrases;

/// <summary>What a phrase stands for.</summary>
/// <param name="Meaning">A number given by whoever built the tree.</param>
/// <param name="Language">The index of the language whose texts it counts in; <see cref="AnyLanguage"/> for all.</param>
/// <param name="IsStem">Whether any ending may follow.</param>
/// <param name="Value">For magnitudes, number words and months.</param>
public sealed record PhraseEntry(int Meaning, int Language, bool IsStem, double Value)
{
    public const int AnyLanguage = -1;

    /// <summary>The phrase's own number among all phrases of the word lists; -1 for aliases.</summary>
    public int Number { get; init; } = -1;
}
