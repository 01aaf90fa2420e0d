using NewsWatch.Contracts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Worker.Consumers;

/// <summary>A story revision as the messages that carry it, and back: the message is the revision as it stood when it was told.</summary>
internal static class StoryMessages
{
    public static StoryOpened Opened(Story story) => new()
    {
        StoryId = story.Id,
        Revision = story.Revision,
        Headline = story.Headline,
        Status = ContractMapping.Word(story.Status),
        Deal = ContractMapping.ToContract(story.Deal),
        Evidence = ContractMapping.ToContract(story.Evidence),
        Sources = [.. story.Sources.Select(ContractMapping.ToContract)],
        FirstPublishedUtc = story.FirstPublishedUtc,
        OpenedUtc = story.OpenedUtc,
    };

    public static StoryUpdated Updated(Story story, IReadOnlyList<StoryChange> changes) => new()
    {
        StoryId = story.Id,
        Revision = story.Revision,
        Headline = story.Headline,
        Status = ContractMapping.Word(story.Status),
        Deal = ContractMapping.ToContract(story.Deal),
        Changes = [.. changes.Select(change => new FactChange { Field = change.Field, From = change.From, To = change.To })],
        Evidence = ContractMapping.ToContract(story.Evidence),
        Sources = [.. story.Sources.Select(ContractMapping.ToContract)],
        FirstPublishedUtc = story.FirstPublishedUtc,
        OpenedUtc = story.OpenedUtc,
        UpdatedUtc = story.LastPublishedUtc,
    };

    public static Story StoryOf(StoryOpened message) => new()
    {
        Id = message.StoryId,
        Revision = message.Revision,
        Headline = message.Headline,
        Status = ContractMapping.Value<DealStatus>(message.Status),
        Deal = ContractMapping.ToCore(message.Deal),
        Evidence = ContractMapping.ToCore(message.Evidence),
        Sources = [.. message.Sources.Select(ContractMapping.ToCore)],
        FirstPublishedUtc = message.FirstPublishedUtc,
        LastPublishedUtc = message.FirstPublishedUtc,
        OpenedUtc = message.OpenedUtc,
    };

    public static Story StoryOf(StoryUpdated message) => new()
    {
        Id = message.StoryId,
        Revision = message.Revision,
        Headline = message.Headline,
        Status = ContractMapping.Value<DealStatus>(message.Status),
        Deal = ContractMapping.ToCore(message.Deal),
        Evidence = ContractMapping.ToCore(message.Evidence),
        Sources = [.. message.Sources.Select(ContractMapping.ToCore)],
        FirstPublishedUtc = message.FirstPublishedUtc,
        LastPublishedUtc = message.UpdatedUtc,
        OpenedUtc = message.OpenedUtc,
    };

    public static IReadOnlyList<StoryChange> ChangesOf(StoryUpdated message) =>
        [.. message.Changes.Select(change => new StoryChange(change.Field, change.From, change.To))];
}
