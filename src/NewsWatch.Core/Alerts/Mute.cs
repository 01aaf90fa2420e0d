using System.Globalization;
using NewsWatch.Core.Stories;

namespace NewsWatch.Core.Alerts;

/// <summary>Silence for a while: about one company, about one story, or, with neither, about everything.</summary>
public sealed record Mute
{
    public string? Party { get; init; }

    public Guid? StoryId { get; init; }

    public required DateTimeOffset UntilUtc { get; init; }

    public bool Covers(Story story) =>
        (StoryId is null || story.Id == StoryId)
        && (Party is null || story.Deal.Parties.Contains(Party, StringComparer.OrdinalIgnoreCase));

    public string InWords()
    {
        var what = (Party, StoryId) switch
        {
            (null, null) => "Everything",
            ({ } party, _) => party,
            _ => "This story",
        };
        return $"{what} is muted until {UntilUtc.ToString("u", CultureInfo.InvariantCulture)}";
    }
}
