namespace NewsWatch.Core.Stories;

/// <summary>
/// Finds stories by their parties. Deals match by two parties in common, so stories stand under each pair: a company that
/// is in thousands of stories costs no more than any other. A deal with one known party is looked up by that.
/// </summary>
internal sealed class StoryIndex
{
    private readonly Dictionary<(string First, string? Second), HashSet<Guid>> byKey = new();

    public IEnumerable<Guid> Find(IReadOnlyList<string> parties) => (parties.Count == 1 ? Singles(parties) : Pairs(parties))
        .SelectMany(key => byKey.GetValueOrDefault(key) ?? [])
        .Distinct();

    public void Add(Story story)
    {
        foreach (var key in Keys(story))
        {
            if (!byKey.TryGetValue(key, out var ids)) byKey[key] = ids = [];
            ids.Add(story.Id);
        }
    }

    public void Remove(Story story)
    {
        foreach (var key in Keys(story))
        {
            if (byKey.TryGetValue(key, out var ids) && ids.Remove(story.Id) && ids.Count == 0) byKey.Remove(key);
        }
    }

    private static IEnumerable<(string First, string? Second)> Keys(Story story) =>
        Singles(story.Deal.Parties).Concat(Pairs(story.Deal.Parties));

    private static IEnumerable<(string First, string? Second)> Singles(IReadOnlyList<string> parties) =>
        parties.Select(party => (party.ToUpperInvariant(), (string?)null));

    private static IEnumerable<(string First, string? Second)> Pairs(IReadOnlyList<string> parties)
    {
        var names = parties.Select(party => party.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        var sorted = names.Order(StringComparer.Ordinal).ToList();
        return sorted.SelectMany((first, index) => sorted.Skip(index + 1).Select(second => (first, (string?)second)));
    }
}
