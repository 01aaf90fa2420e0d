using NewsWatch.Core.Detection.Organisations;
using NewsWatch.Core.Detection.Profiles;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>The names of all features, each with a number; the model's weights go by the names.</summary>
public sealed class FeatureCatalog
{
    private const string WordPrefix = "word:";

    private static readonly string[] s_places = [.. Enum.GetNames<FeaturePlace>().Select(n => n.ToLowerInvariant())];
    private static readonly string[] s_levels = [.. Enum.GetNames<TopicLevel>().Select(n => n.ToLowerInvariant())];

    private static readonly string[] s_pairable = ["signal:", "core:", "has:", "main:", "topic:"];

    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int _sectionCount;
    private readonly List<string> _roles;
    private readonly int[] _roleOf;
    private readonly int _firstSignal;
    private readonly int _firstHas;
    private readonly int _firstPair;
    private readonly int _firstLevel;
    private readonly int _firstMainLevel;
    private readonly int _firstPhrase;

    public FeatureCatalog(Vocabulary vocabulary, IReadOnlyList<Organisation> organisations)
    {
        _sectionCount = vocabulary.Sections.Count;
        _roles = [.. organisations.Select(o => o.Roles[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), "unknown"];
        _roleOf = [.. organisations.Select(o => _roles.IndexOf(o.Roles[0]))];
        AddAll(s_places.SelectMany(place => vocabulary.Sections.Select(section => $"{place}:{section}")));
        _firstSignal = AddAll(Enum.GetNames<Signal>().Select(signal => $"signal:{signal}"));
        _firstHas = AddAll(_roles.Select(role => $"has:{role}"));
        _firstPair = AddAll(_roles.SelectMany(first => _roles.Select(second => $"roles:{first}+{second}")));
        _firstLevel = AddAll(s_levels.SelectMany(head => s_levels.Select(lead => $"topic:{head}+{lead}")));
        _firstMainLevel = AddAll(vocabulary.Sections.SelectMany(section => s_levels.Select(level => $"about:{section}+{level}")));
        _firstPhrase = AddAll(vocabulary.Phrases.Select(phrase => WordPrefix + phrase));
    }

    public IReadOnlyList<string> Names => _names;

    public int Of(FeaturePlace place, int section) => ((int)place * _sectionCount) + section;

    public int Of(Signal signal) => _firstSignal + (int)signal;

    public int Has(int organisation) => _firstHas + RoleNumber(organisation);

    /// <summary>The pair of roles, whatever their order.</summary>
    public int Roles(int first, int second)
    {
        var (low, high) = (Math.Min(RoleNumber(first), RoleNumber(second)), Math.Max(RoleNumber(first), RoleNumber(second)));
        return _firstPair + (low * _roles.Count) + high;
    }

    /// <summary>How near the head and the lead come to the topic.</summary>
    public int Topic(TopicLevel head, TopicLevel lead) => _firstLevel + ((int)head * s_levels.Length) + (int)lead;

    /// <summary>What is done, and about what: "orders" of chips weighs otherwise than "orders" of anything.</summary>
    public int About(int section, TopicLevel level) => _firstMainLevel + (section * s_levels.Length) + (int)level;

    /// <summary>The phrase itself, for what its section does not say.</summary>
    public int Word(int phrase) => _firstPhrase + phrase;

    /// <summary>Whether the name is that of a single word's feature, even of a word that no list holds any more.</summary>
    public static bool IsWordName(string name) => name.StartsWith(WordPrefix, StringComparison.Ordinal);

    public bool IsWord(int feature) => feature >= _firstPhrase;

    /// <summary>Whether the feature may weigh together with another: what the sentence is, does and is about, and who takes part.</summary>
    public bool IsPairable(int feature) =>
        feature != Of(Signal.Bias)
        && s_pairable.Any(kind => _names[feature].StartsWith(kind, StringComparison.Ordinal));

    public int NumberOf(string name) => _numbers.GetValueOrDefault(name, -1);

    public string RoleName(int organisation) => _roles[RoleNumber(organisation)];

    private int RoleNumber(int organisation) => organisation < 0 ? _roles.Count - 1 : _roleOf[organisation];

    private int AddAll(IEnumerable<string> names)
    {
        var first = _names.Count;
        foreach (var name in names)
        {
            _numbers.TryAdd(name, _names.Count);
            _names.Add(name);
        }

        return first;
    }
}
