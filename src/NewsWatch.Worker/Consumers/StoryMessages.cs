using NewsWatch.Contracts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Worker.Consumers;

/// <summary>A story revision as its message carries it, and back: the message is the revision as it stood when it was told.</summary>
internal static class StoryMessages
{
    public static StoryOpened Opened(Story story) => new() { Story = RevisionOf(story) };

    public static StoryUpdated Updated(Story story, IReadOnlyList<StoryChange> changes) => new()
    {
        Story = RevisionOf(story),
        Changes = [.. changes.Select(change => new FactChange { Field = change.Field, From = change.From, To = change.To })],
    };

    public static Story StoryOf(StoryRevision revision) => new()
    {
        Id = revision.StoryId,
        Revision = revision.Revision,
        Headline = revision.Headline,
        Status = ContractMapping.Value<DealStatus>(revision.Status),
        Deal = ContractMapping.ToCore(revision.Deal),
        Evidence = ContractMapping.ToCore(revision.Evidence),
        Sources = [.. revision.Sources.Select(ContractMapping.ToCore)],
        FirstPublishedUtc = revision.FirstPublishedUtc,
        LastPublishedUtc = revision.LastPublishedUtc,
        OpenedUtc = revision.OpenedUtc,
    };

    public static IReadOnlyList<StoryChange> ChangesOf(StoryUpdated message) =>
        [.. message.Changes.Select(change => new StoryChange(change.Field, change.From, change.To))];

    private static StoryRevision RevisionOf(Story story) => new()
    {
        StoryId = story.Id,
        Revision = story.Revision,
        Headline = story.Headline,
        Status = ContractMapping.Word(story.Status),
        Deal = ContractMapping.ToContract(story.Deal),
        Evidence = ContractMapping.ToContract(story.Evidence),
        Sources = [.. story.Sources.Select(ContractMapping.ToContract)],
        FirstPublishedUtc = story.FirstPublishedUtc,
        LastPublishedUtc = story.LastPublishedUtc,
        OpenedUtc = story.OpenedUtc,
    };
}
