using NewsWatch.Core.Detection.Organisations;
using NewsWatch.Core.Detection.Profiles;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>The names of all features, each with a number; the model's weights go by the names.</summary>
public sealed class FeatureCatalog
{
    private static readonly string[] s_sectionPlaces = ["head", "lead", "between"];
    private static readonly string[] s_single = [.. Enum.GetNames<Signal>()];

    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int _sectionCount;
    private readonly List<string> _roles;

    public FeatureCatalog(Vocabulary vocabulary, IReadOnlyList<Organisation> organisations)
    {
        _sectionCount = vocabulary.Sections.Count;
        _roles = [.. organisations.Select(o => o.Roles[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), "unknown"];
        foreach (var place in s_sectionPlaces)
        {
            AddAll(vocabulary.Sections.Select(section => $"{place}:{section}"));
        }

        AddAll(s_single.Select(signal => $"signal:{signal}"));
        AddAll(_roles.SelectMany(first => _roles.Select(second => $"roles:{first}+{second}")));
        RoleOf = [.. organisations.Select(o => _roles.IndexOf(o.Roles[0]))];
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of the first role of each organisation.</summary>
    public IReadOnlyList<int> RoleOf { get; }

    public int Head(int section) => section;

    public int Lead(int section) => _sectionCount + section;

    public int Between(int section) => 2 * _sectionCount + section;

    public int Of(Signal signal) => 3 * _sectionCount + (int)signal;

    /// <summary>The pair of roles, whatever their order.</summary>
    public int Roles(int first, int second)
    {
        var (low, high) = (Math.Min(RoleNumber(first), RoleNumber(second)), Math.Max(RoleNumber(first), RoleNumber(second)));
        return 3 * _sectionCount + s_single.Length + low * _roles.Count + high;
    }

    public int NumberOf(string name) => _numbers.GetValueOrDefault(name, -1);

    public string RoleName(int organisation) => _roles[RoleNumber(organisation)];

    private int RoleNumber(int organisation) => organisation < 0 ? _roles.Count - 1 : RoleOf[organisation];

    private void AddAll(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _numbers.Add(name, _names.Count);
            _names.Add(name);
        }
    }
}
