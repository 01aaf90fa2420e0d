using System.Text.Json.Serialization;

namespace NewsWatch.Worker.Demo;

/// <summary>A feed of an invented publisher: how it is served, and everything it publishes in the simulated week.</summary>
internal sealed record DemoFeed
{
    /// <summary>Also the name of the file that holds the entries.</summary>
    public required string Name { get; init; }

    /// <summary>Below <c>/feeds/</c>.</summary>
    public required string Path { get; init; }

    public required string Publisher { get; init; }

    /// <summary>Two letters.</summary>
    public required string Language { get; init; }

    public required FeedFormat Format { get; init; }

    public required string Description { get; init; }

    public required Uri Home { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Names of what is wrong with this feed, see <see cref="Quirks.FeedQuirks"/>.</summary>
    public IReadOnlyList<string> Quirks { get; init; } = [];

    /// <summary>Until then the server answers 500; null where the feed never fails.</summary>
    [JsonPropertyName("failsUntil")]
    public DateTimeOffset? FailsUntilUtc { get; init; }

    /// <summary>In order of publication.</summary>
    [JsonIgnore]
    public IReadOnlyList<DemoEntry> Entries { get; init; } = [];

    /// <summary>What a reader sees at that moment: newest first, never more than <paramref name="limit"/>.</summary>
    public IReadOnlyList<DemoEntry> PublishedUntil(DateTimeOffset nowUtc, int limit) =>
        [.. Entries.Where(entry => entry.PublishedUtc <= nowUtc).OrderByDescending(entry => entry.PublishedUtc).Take(limit)];

    public Uri LinkOf(DemoEntry entry) => new(Home, $"2025/10/{entry.PublishedUtc.Day}/{entry.Id}");
}
