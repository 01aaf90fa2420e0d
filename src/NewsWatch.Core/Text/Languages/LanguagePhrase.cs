namespace NewsWatch.Core.Text.Languages;

/// <summary>A phrase of one language; <paramref name="Group"/> is the file it stands in: words, relations, cues, facts or topic.</summary>
public sealed record LanguagePhrase(string Code, string Group, SectionPhrase Phrase)
{
    public string Meaning => $"{Group}.{Phrase.Section}";
}
