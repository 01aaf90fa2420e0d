using NewsWatch.Core.Detection.Profiles;

namespace NewsWatch.Core.Detection.Facts;

/// <summary>The numbers of the sections that the readers of facts ask for.</summary>
public sealed class FactSections
{
    private const string CurrencyPrefix = "facts.currency.";

    private readonly string?[] _currencies;
    private readonly string?[] _qualifiers;

    public FactSections(Vocabulary vocabulary)
    {
        int Of(string name) => vocabulary.Section($"facts.{name}");
        (Magnitude, Number, Watt, Unit, Percent) = (Of("magnitude"), Of("number"), Of("watt"), Of("unit"), Of("percent"));
        (Stake, NotValue, Start, Vague, Month) = (Of("stake"), Of("not_value"), Of("start"), Of("vague"), Of("month"));
        (Rise, Fall, Market) = (vocabulary.Section("cues.rise"), vocabulary.Section("cues.fall"), vocabulary.Section("cues.market"));
        Subject = vocabulary.Section("topic.subject");
        _currencies = [.. vocabulary.Sections.Select(CurrencyOf)];
        _qualifiers = [.. vocabulary.Sections.Select(QualifierOf)];
    }

    public int Magnitude { get; }

    public int Number { get; }

    public int Watt { get; }

    public int Unit { get; }

    public int Percent { get; }

    public int Stake { get; }

    public int NotValue { get; }

    public int Start { get; }

    public int Month { get; }

    public int Vague { get; }

    public int Rise { get; }

    public int Fall { get; }

    public int Market { get; }

    public int Subject { get; }

    private static string? CurrencyOf(string section) =>
        section.StartsWith(CurrencyPrefix, StringComparison.Ordinal) ? section[CurrencyPrefix.Length..] : null;

    private static string? QualifierOf(string section) =>
        section is "facts.up_to" or "facts.at_least" or "facts.about" or "facts.more_than" ? section["facts.".Length..] : null;

    /// <summary>The lower-case currency code of a section, or null.</summary>
    public string? Currency(int section) => _currencies[section];

    /// <summary>"up_to", "at_least", "about" or "more_than", or null.</summary>
    public string? Qualifier(int section) => _qualifiers[section];
}
