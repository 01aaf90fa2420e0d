using System.Globalization;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Stories;

/// <summary>
/// Identities of stories. They follow from the parties, not from the article that happened to arrive first: two trackers that open a
/// story of the same parties at once arrive at one identity, and the database keeps one.
/// </summary>
internal static class StoryIdentity
{
    // Half of the time for which a story is remembered: two that do not know each other are never in one period.
    private const int PeriodDays = 200;

    public static Guid Opening(IReadOnlyList<string> parties, DateTimeOffset time)
    {
        var names = string.Join('|', parties.Select(party => party.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var period = time.ToUnixTimeSeconds() / (PeriodDays * 86_400L);
        return DerivedId.From("story", names, period.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The identity of a story that an article opens alone.</summary>
    public static Guid Alone(Guid articleId) => DerivedId.From("story of", articleId.ToString("N"));

    /// <summary>The identity of another story of the same parties in the same period.</summary>
    public static Guid Next(Guid taken) => DerivedId.From("story", taken.ToString("N"));

    /// <summary>The identity under which a story of the parties opens beside the known ones.</summary>
    public static Guid Free(IReadOnlyList<string> parties, DateTimeOffset time, IEnumerable<Story> known)
    {
        var taken = known.SelectMany(story => story.Absorbed.Prepend(story.Id)).ToHashSet();
        var id = Opening(parties, time);
        while (taken.Contains(id)) id = Next(id);
        return id;
    }
}
