using System.Globalization;
using System.Text.Json;
using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories.Telling;

/// <summary>What changed from what since subscribers were told.</summary>
internal static class StoryDiff
{
    public static IReadOnlyList<StoryChange> Between(ToldFacts told, Story story) =>
    [
        .. told.Status == story.Status ? [] : new[] { new StoryChange(StoryField.Status, Wire(told.Status), Wire(story.Status)) },
        .. story.Deal.Parties.Except(told.Parties, StringComparer.OrdinalIgnoreCase).Select(party => new StoryChange(StoryField.Parties, null, party)),
        .. Figure(StoryField.CapacityGw, told.CapacityGw, story.Deal.CapacityGw),
        .. Figure(StoryField.ValueUsd, told.ValueUsd, story.Deal.ValueUsd),
    ];

    public static string Wire(DealStatus status) => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());

    public static string Wire(double figure) => figure.ToString("0.###", CultureInfo.InvariantCulture);

    private static IEnumerable<StoryChange> Figure(string field, double? from, double? to)
    {
        if (to is { } figure && !Figures.Same(from, to)) yield return new StoryChange(field, from is { } former ? Wire(former) : null, Wire(figure));
    }
}
