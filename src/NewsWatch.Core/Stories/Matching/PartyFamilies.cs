using NewsWatch.Core.Detection.Organisations;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Stories.Matching;

/// <summary>
/// Under which names a party may also be told: its parent's, and for a joint venture its members'. Names are compared without
/// regard to case.
/// </summary>
public sealed class PartyFamilies
{
    private static readonly Lazy<PartyFamilies> Shipped = new(() => Read(DataFiles.Embedded()));

    private readonly Dictionary<string, IReadOnlyList<string>> namesOf;

    private PartyFamilies(Dictionary<string, IReadOnlyList<string>> namesOf) => this.namesOf = namesOf;

    /// <summary>Parents as the gazetteer names them, and the joint ventures that ship with this assembly.</summary>
    public static PartyFamilies Default => Shipped.Value;

    public static PartyFamilies Read(IReadOnlyList<DataFile> files)
    {
        var parents = files.Where(file => file.Path.EndsWith("/organisations.txt", StringComparison.Ordinal))
            .SelectMany(OrganisationFile.Read)
            .Where(organisation => organisation.Parent is not null)
            .Select(organisation => (organisation.Name, (IReadOnlyList<string>)[organisation.Parent!]));
        var ventures = files.Where(file => file.Path == "Stories/Matching/ventures.txt").SelectMany(Ventures);
        var names = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (name, kin) in parents.Concat(ventures))
            names[Key(name)] = [.. names.GetValueOrDefault(Key(name)) ?? [Key(name)], .. kin.Select(Key)];
        return new PartyFamilies(names);
    }

    /// <summary>The party's own name first, all in capitals.</summary>
    public IReadOnlyList<string> NamesOf(string party) => namesOf.GetValueOrDefault(Key(party)) ?? [Key(party)];

    /// <summary>How many parties of one side are parties of the other, each by its own name.</summary>
    public static int Overlap(IEnumerable<string> left, IEnumerable<string> right) =>
        left.Intersect(right, StringComparer.OrdinalIgnoreCase).Count();

    /// <summary>The same, where a party may stand for its parent, and a venture for a member of it, or the other way round.</summary>
    public int KinOverlap(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var free = right.ToList();
        var overlap = 0;

        // Own names first, so that a party beside its parent does not take the parent's place.
        foreach (var party in left.OrderByDescending(party => right.Contains(party, StringComparer.OrdinalIgnoreCase)))
        {
            var kin = free.Find(other => IsSame(party, other)) ?? free.Find(other => IsKin(party, other));
            if (kin is null) continue;
            free.Remove(kin);
            overlap++;
        }

        return overlap;
    }

    /// <summary>The share of names in common: 1 for the same set, less for each name that only one side has.</summary>
    public double Likeness(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var own = Overlap(left, right);
        var kin = KinOverlap(left, right) - own;
        return own + kin == 0 ? 0 : (own + (0.5 * kin)) / (left.Count + right.Count - own - kin);
    }

    /// <summary>Those that are named and neither known nor kin of somebody known.</summary>
    public IEnumerable<string> Added(IReadOnlyList<string> known, IReadOnlyList<string> named) =>
        named.Where(party => !known.Any(other => IsSame(party, other) || IsKin(party, other)));

    // Only in the line: two that have a parent or a member in common are companies of their own.
    private bool IsKin(string left, string right) =>
        NamesOf(left).Contains(Key(right), StringComparer.Ordinal) || NamesOf(right).Contains(Key(left), StringComparer.Ordinal);

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string Key(string name) => name.ToUpperInvariant();

    private static IEnumerable<(string Name, IReadOnlyList<string> Kin)> Ventures(DataFile file) =>
        from line in file.Content.Split('\n', StringSplitOptions.TrimEntries)
        where line.Length > 0 && line[0] != '#'
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        select (cells[0], (IReadOnlyList<string>)cells[1].Split(';', StringSplitOptions.TrimEntries));
}
