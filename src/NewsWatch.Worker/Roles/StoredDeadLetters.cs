using NewsWatch.Web;
using NewsWatch.Web.Pages.Deliveries;
using NewsWatch.Worker.Bus;

namespace NewsWatch.Worker.Roles;

/// <summary>Messages that failed for good, for the pages, over the desk that commands use too.</summary>
internal sealed class StoredDeadLetters(DeadLetterDesk desk) : IDeadLetterDesk
{
    public async Task<IReadOnlyList<FailedMessage>> ListAsync(int skip, int take, CancellationToken cancellationToken) =>
        [.. (await desk.ListMessagesAsync(skip, take, cancellationToken)).Select(letter => new FailedMessage
        {
            Id = letter.MessageId,
            Queue = letter.Queue,
            Type = letter.Type,
            Reason = letter.Reason,
            Failures = letter.Failures,
            FirstUtc = letter.FirstFailedUtc,
            LastUtc = letter.LastFailedUtc,
        })];

    public Task<int> CountAsync(CancellationToken cancellationToken) => desk.CountMessagesAsync(cancellationToken);

    public Task<bool> ReplayAsync(Guid messageId, string queue, CancellationToken cancellationToken) =>
        desk.ReplayMessageAsync(messageId, queue, cancellationToken);

    public async Task<int> ReplayAllAsync(CancellationToken cancellationToken)
    {
        var replayed = 0;
        foreach (var letter in await desk.ListMessagesAsync(0, DeadLetterDesk.Most, cancellationToken))
            replayed += await desk.ReplayMessageAsync(letter.MessageId, letter.Queue, cancellationToken) ? 1 : 0;
        return replayed;
    }
}
