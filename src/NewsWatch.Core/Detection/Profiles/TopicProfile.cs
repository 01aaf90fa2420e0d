using NewsWatch.Core.Detection.Organisations;
using NewsWatch.Core.Detection.Scoring;
using NewsWatch.Core.Text;
using NewsWatch.Core.Text.Languages;

namespace NewsWatch.Core.Detection.Profiles;

/// <summary>
/// What the detector watches for, read from data files alone: the organisations of a trade, its subject words in each language,
/// the deal types, and the weights that were learned for it.
/// </summary>
public sealed class TopicProfile
{
    // US dollars for one unit of a currency, by its lower-case code.
    private readonly Dictionary<string, decimal> _rates;

    private TopicProfile(IReadOnlyList<DataFile> files, string name)
    {
        Name = name;
        Languages = LanguageFolders.Read(files, name);
        Organisations = OrganisationFile.Read(Find(files, $"Detection/Profiles/{name}/organisations.txt"));
        Vocabulary = new Vocabulary(Languages, Organisations, SectionFile.Read(Find(files, $"Detection/Profiles/{name}/subject.txt")));
        DealTypes = DealTypeRules.Read(Find(files, $"Detection/Profiles/{name}/deal-types.txt"), Vocabulary);
        _rates = SectionFile.Read(Find(files, "Detection/Profiles/currencies.txt"))
            .ToDictionary(p => p.Phrase, p => (decimal)p.Value, StringComparer.Ordinal);
        var roles = SectionFile.Read(Find(files, $"Detection/Profiles/{name}/roles.txt"))
            .ToLookup(p => p.Section, p => p.Phrase, StringComparer.Ordinal);
        CoreRoles = roles["core"].ToHashSet(StringComparer.Ordinal);
        ManufacturerRoles = roles["manufacturer"].ToHashSet(StringComparer.Ordinal);
        DesignerRoles = roles["designer"].ToHashSet(StringComparer.Ordinal);
        MakerRoles = roles["maker"].ToHashSet(StringComparer.Ordinal);
        TradeRoles = roles["trade"].ToHashSet(StringComparer.Ordinal);
        Catalog = new FeatureCatalog(Vocabulary, Organisations);
        Model = LinearModel.Read(Find(files, $"Detection/Profiles/{name}/weights.txt"), Catalog);
    }

    public string Name { get; }

    public LanguageFolders Languages { get; }

    public IReadOnlyList<Organisation> Organisations { get; }

    public Vocabulary Vocabulary { get; }

    public DealTypeRules DealTypes { get; }

    /// <summary>Roles whose deals are about the topic even where the words do not say so.</summary>
    public IReadOnlySet<string> CoreRoles { get; }

    /// <summary>Roles of those who make the subject itself and little else.</summary>
    public IReadOnlySet<string> MakerRoles { get; }

    /// <summary>Roles of those who make for others in a manufacturing deal.</summary>
    public IReadOnlySet<string> ManufacturerRoles { get; }

    /// <summary>Roles of those who design where a product is developed or made together.</summary>
    public IReadOnlySet<string> DesignerRoles { get; }

    /// <summary>Roles of the topic's trade.</summary>
    public IReadOnlySet<string> TradeRoles { get; }

    public FeatureCatalog Catalog { get; }

    public LinearModel Model { get; }

    /// <summary>Reads the profile from Detection/Profiles/<paramref name="name"/> and the languages' topic files of that name.</summary>
    public static TopicProfile Load(IReadOnlyList<DataFile> files, string name) => new(files, name);

    /// <summary>The amount in whole US dollars by the dated table; null for a currency that it does not have.</summary>
    public double? InDollars(Money? money) =>
        money is not null && _rates.TryGetValue(money.Currency.ToLowerInvariant(), out var rate) ? (double)Math.Round(money.Amount * rate) : null;

    private static DataFile Find(IReadOnlyList<DataFile> files, string path) =>
        files.FirstOrDefault(f => f.Path == path) ?? throw new InvalidDataException($"The data file {path} is missing.");
}
