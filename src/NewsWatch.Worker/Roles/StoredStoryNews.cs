using System.Text.Json;
using NewsWatch.Contracts;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.Web.Pages.Stories.Live;
using NewsWatch.Worker.Bus;

namespace NewsWatch.Worker.Roles;

/// <summary>What was told of stories, out of the outbox: the same transaction that tells subscribers tells open pages, at every replica.</summary>
internal sealed class StoredStoryNews(IStore store) : IStoryNews
{
    private static readonly string[] Types = [nameof(StoryOpened), nameof(StoryUpdated)];

    public Task<long> PositionAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Outbox.PositionAsync(cancellationToken), cancellationToken);

    public Task<long> PositionAsync(DateTimeOffset atUtc, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Outbox.PositionAsync(atUtc, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<StoryNewsItem>> AfterAsync(long position, int take, CancellationToken cancellationToken)
    {
        var messages = await store.ReadAsync(session => session.Outbox.AfterAsync(Types, position, take, cancellationToken), cancellationToken);
        return [.. messages.Select(message => new StoryNewsItem(message.Position, StoryOf(message), message.Type == nameof(StoryOpened)))];
    }

    private static Guid StoryOf(OutboxPosition message) => message.Type == nameof(StoryOpened)
        ? JsonSerializer.Deserialize<StoryOpened>(message.Payload, MessageJson.Options)!.Story.StoryId
        : JsonSerializer.Deserialize<StoryUpdated>(message.Payload, MessageJson.Options)!.Story.StoryId;
}
