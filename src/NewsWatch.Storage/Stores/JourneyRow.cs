using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

/// <summary>An article with what the stages wrote of it; null where they wrote nothing yet.</summary>
internal sealed class JourneyRow
{
    public required ArticleRow Article { get; init; }

    public required DetectionRow? Detection { get; init; }

    public required DecisionRow? Decision { get; init; }

    public required StoryRow? Story { get; init; }

    public required bool Alerted { get; init; }
}
