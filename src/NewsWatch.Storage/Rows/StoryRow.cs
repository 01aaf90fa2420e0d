using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Finding;
using NewsWatch.Core.Stories.Telling;

namespace NewsWatch.Storage.Rows;

[Table("stories")]
[Index(nameof(OpenedUtc), nameof(Id))]
internal sealed class StoryRow
{
    public Guid Id { get; init; }

    public required string Headline { get; init; }

    public int Revision { get; init; }

    public DateTimeOffset LastPublishedUtc { get; init; }

    public DateTimeOffset OpenedUtc { get; init; }

    public int Version { get; init; }

    /// <summary>When the present revision is to be told; null where there is nothing to tell.</summary>
    public DateTimeOffset? DueUtc { get; init; }

    public Guid? MergedInto { get; init; }

    /// <summary>What it is found by (<see cref="StoryTermList"/>), which the database indexes; null in a row of before there was such a thing.</summary>
    public string? Words { get; init; }

    /// <summary>
    /// What graph and totals need of it (<see cref="DealText"/>); empty for a story that no page lists, null in a row of before there was such
    /// a thing.
    /// </summary>
    public string? Deal { get; init; }

    /// <summary>The whole story as JSON; the columns beside it are there to be asked for.</summary>
    public required string Story { get; init; }

    public static StoryRow From(Story story) => new()
    {
        Id = story.Id,
        Headline = story.Headline,
        Revision = story.Revision,
        LastPublishedUtc = story.LastPublishedUtc,
        OpenedUtc = story.OpenedUtc,
        Version = story.Version,
        DueUtc = story.DueUtc,
        MergedInto = story.MergedInto,
        Words = StoryTermList.Of(Complete(story)),
        Deal = DealText.Of(Complete(story)),
        Story = Facts.Write(story),
    };

    public Story ToStory() => Read(Story);

    public static Story Read(string json) => Complete(Facts.ReadStory(json));

    // Versions before the grouping windows told each revision at once, and did not write down what.
    private static Story Complete(Story story) =>
        story is { Told: null, DueUtc: null, Revision: > 0 } ? story with { Told = ToldFacts.Of(story, story.LastPublishedUtc) } : story;
}
