using System.Globalization;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Core.Alerts;

/// <summary>
/// A subscription that takes first alerts only is still told of a revision that made the story match at last. To know,
/// the filter is asked about the story as it was.
/// </summary>
internal static class StoryHistory
{
    public static Story Before(Story story, IReadOnlyList<StoryChange> changes) => changes.Aggregate(story, Undo);

    private static Story Undo(Story story, StoryChange change) => change.Field switch
    {
        StoryField.Status => story with { Status = Enum.Parse<DealStatus>(change.From!, ignoreCase: true) },
        StoryField.Parties => story with { Deal = story.Deal with { Parties = [.. story.Deal.Parties.Except([change.To])] } },
        StoryField.CapacityGw => story with { Deal = story.Deal with { CapacityGw = Number(change.From) } },
        StoryField.ValueUsd => story with { Deal = story.Deal with { ValueUsd = Number(change.From) } },
        _ => story,
    };

    private static double? Number(string? figure) => figure is null ? null : double.Parse(figure, CultureInfo.InvariantCulture);
}
