using NewsWatch.Core.Detection.Organisations;
using NewsWatch.Core.Detection.Profiles;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>The names of all features, each with a number; the model's weights go by the names.</summary>
public sealed class FeatureCatalog
{
    private const string WordPrefix = "word:";

    private static readonly string[] s_sectionPlaces = ["core", "tail", "lead", "main", "recalled"];
    private static readonly string[] s_single = [.. Enum.GetNames<Signal>()];

    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int _sectionCount;
    private readonly List<string> _roles;
    private readonly int _firstPhrase;

    public FeatureCatalog(Vocabulary vocabulary, IReadOnlyList<Organisation> organisations)
    {
        _sectionCount = vocabulary.Sections.Count;
        _roles = [.. organisations.Select(o => o.Roles[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), "unknown"];
        foreach (var place in s_sectionPlaces)
        {
            AddAll(vocabulary.Sections.Select(section => $"{place}:{section}"));
        }

        AddAll(s_single.Select(signal => $"signal:{signal}"));
        AddAll(_roles.Select(role => $"has:{role}"));
        AddAll(_roles.SelectMany(first => _roles.Select(second => $"roles:{first}+{second}")));
        _firstPhrase = _names.Count;
        AddAll(vocabulary.Phrases.Select(phrase => WordPrefix + phrase));
        RoleOf = [.. organisations.Select(o => _roles.IndexOf(o.Roles[0]))];
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of the first role of each organisation.</summary>
    public IReadOnlyList<int> RoleOf { get; }

    public int Core(int section) => section;

    public int Tail(int section) => _sectionCount + section;

    public int Lead(int section) => 2 * _sectionCount + section;

    public int Main(int section) => 3 * _sectionCount + section;

    public int Recalled(int section) => 4 * _sectionCount + section;

    public int Of(Signal signal) => 5 * _sectionCount + (int)signal;

    public int Has(int organisation) => 5 * _sectionCount + s_single.Length + RoleNumber(organisation);

    /// <summary>The pair of roles, whatever their order.</summary>
    public int Roles(int first, int second)
    {
        var (low, high) = (Math.Min(RoleNumber(first), RoleNumber(second)), Math.Max(RoleNumber(first), RoleNumber(second)));
        return 5 * _sectionCount + s_single.Length + _roles.Count + low * _roles.Count + high;
    }

    /// <summary>The phrase itself, for what its section does not say.</summary>
    public int Word(int phrase) => _firstPhrase + phrase;

    /// <summary>Whether the name is that of a single word's feature, even of a word that no list holds any more.</summary>
    public static bool IsWordName(string name) => name.StartsWith(WordPrefix, StringComparison.Ordinal);

    public bool IsWord(int feature) => feature >= _firstPhrase;

    public int NumberOf(string name) => _numbers.GetValueOrDefault(name, -1);

    public string RoleName(int organisation) => _roles[RoleNumber(organisation)];

    private int RoleNumber(int organisation) => organisation < 0 ? _roles.Count - 1 : RoleOf[organisation];

    private void AddAll(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _numbers.TryAdd(name, _names.Count);
            _names.Add(name);
        }
    }
}
