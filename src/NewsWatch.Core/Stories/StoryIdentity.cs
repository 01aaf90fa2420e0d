using System.Globalization;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Stories;

/// <summary>
/// Identities of stories. They follow from the parties, not from the article that happened to arrive first: two trackers that open a
/// story of the same parties at once arrive at one identity, and the database keeps one.
/// </summary>
public static class StoryIdentity
{
    /// <summary>The identity of another story beside the one that has this identity.</summary>
    public static Guid Next(Guid taken) => DerivedId.From("story", taken.ToString("N"));

    /// <summary>The identity of the first story of the parties in a period.</summary>
    /// <param name="parties">In any order and case.</param>
    /// <param name="time">When the article that opens it was published.</param>
    /// <param name="remembered">For how long stories are remembered: of two that do not know each other, each is in a period of its own.</param>
    internal static Guid Opening(IReadOnlyList<string> parties, DateTimeOffset time, TimeSpan remembered)
    {
        var names = string.Join('|', parties.Select(party => party.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var period = time.ToUnixTimeSeconds() / Math.Max(1, (long)(remembered / 2).TotalSeconds);
        return DerivedId.From("story", names, period.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The identity of a story that an article opens alone.</summary>
    internal static Guid Alone(Guid articleId) => DerivedId.From("story of", articleId.ToString("N"));

    /// <summary>The identity beside the known stories. Where the store keeps another story under it, the store finds a further one.</summary>
    internal static Guid Free(Guid opening, IEnumerable<Story> known)
    {
        var taken = known.SelectMany(story => story.Absorbed.Prepend(story.Id)).ToHashSet();
        var id = opening;
        while (taken.Contains(id)) id = Next(id);
        return id;
    }
}
