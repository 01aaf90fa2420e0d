using System.Globalization;
using NewsWatch.Core.Stories;

namespace NewsWatch.Storage.Stores;

/// <summary>
/// The statements that every article costs, written by hand: EF Core takes longer to make one of them from an expression than the database
/// takes to answer it. Lists are padded to a few lengths, since EF Core compiles, and the server prepares, each text anew.
/// </summary>
internal static class StoryStatements
{
    private static readonly int[] Lengths = [8, 16, 32, 64];

    /// <summary>{0} is the language, {1} the time since when, the others are as many terms as are looked up; no term is empty.</summary>
    public static string Nearest { get; } = $$"""
        SELECT near.* FROM (
            SELECT found.article_id FROM ({{string.Join(" UNION ALL ", Enumerable.Range(2, StoryQuery.MaxTerms).Select(LatestOf))}}) AS found
            GROUP BY found.article_id ORDER BY COUNT(*) DESC, found.article_id LIMIT {{StoryCandidates.MaxPrints}}) AS nearest
        JOIN story_terms AS near ON near.article_id = nearest.article_id
        """;

    /// <summary>@p0 is the language, @p1 the time since when, @p2 the term.</summary>
    public static string Latest { get; } = string.Create(CultureInfo.InvariantCulture, $"""
        SELECT article_id FROM story_terms WHERE lang = @p0 AND term = @p2 AND seen_utc >= @p1
        ORDER BY seen_utc DESC, article_id DESC LIMIT {StoryCandidates.MaxPrintsPerTerm}
        """);

    /// <summary>The values are articles.</summary>
    public static string Prints(int articles) =>
        $"SELECT article_id, term, story_id, lang, seen_utc FROM story_terms WHERE article_id IN ({Values(0, articles)})";

    /// <summary>@p0 is the article, @p1 the time since when, @p2 and @p3 are identities, the others are keys.</summary>
    public static string Candidates(int keys) => $"""
        SELECT story_id FROM story_keys WHERE key IN ({Values(4, keys)}) AND until_utc >= @p1
        UNION SELECT story_id FROM decisions WHERE article_id = @p0 AND story_id IS NOT NULL AND role <> 'Mention'
        UNION SELECT COALESCE(merged_into, id) FROM stories WHERE id IN (@p2, @p3)
        """;

    /// <summary>The values are identities.</summary>
    public static string Stories(int ids) =>
        $"SELECT story FROM stories WHERE id IN ({Values(0, ids)}) AND merged_into IS NULL ORDER BY last_published_utc DESC, id";

    /// <summary>The list at a length that is used again and again, filled up with its last item.</summary>
    public static object[] Padded<T>(IReadOnlyList<T> items, T none)
        where T : notnull
    {
        var length = Lengths.FirstOrDefault(length => length >= items.Count, (items.Count + Lengths[^1] - 1) / Lengths[^1] * Lengths[^1]);
        return [.. items.Concat(Enumerable.Repeat(items.Count > 0 ? items[^1] : none, length - items.Count))];
    }

    private static string LatestOf(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        SELECT * FROM (
            SELECT article_id FROM story_terms WHERE lang = {0} AND term = {{{number}}} AND seen_utc >= {1}
            ORDER BY seen_utc DESC, article_id DESC LIMIT {{StoryCandidates.MaxPrintsPerTerm}}) AS latest{{number}}
        """);

    private static string Values(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"@p{number}")));
}
