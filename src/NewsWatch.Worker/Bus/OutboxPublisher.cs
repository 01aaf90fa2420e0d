using System.Collections.Concurrent;
using NewsWatch.Storage.Messages;

namespace NewsWatch.Worker.Bus;

/// <summary>Publishes a batch and says which of it the broker confirmed.</summary>
internal sealed partial class OutboxPublisher(
    MessageSender sender,
    UnreadableMessages unreadable,
    TimeProvider clock,
    ILogger<OutboxPublisher> logger)
{
    private static readonly TimeSpan BatchTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan HoldBack = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _heldBackUntil = new(StringComparer.Ordinal);

    /// <summary>Types of which the broker refused a message a moment ago, such as one whose queue does not exist yet.</summary>
    public IReadOnlyList<string> HeldBack()
    {
        var now = clock.GetUtcNow();
        return [.. _heldBackUntil.Where(type => type.Value > now).Select(type => type.Key)];
    }

    public async Task<IReadOnlyList<Guid>> PublishAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(BatchTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var results = await Task.WhenAll(messages.Select(message => TryPublishAsync(message, either.Token)));
        cancellationToken.ThrowIfCancellationRequested();

        var failed = messages.Where((_, i) => results[i] is not null).ToList();
        if (failed.Count > 0) LogUnconfirmed(failed.Count, messages.Count, results.First(error => error is not null)!);
        foreach (var message in failed) _heldBackUntil[message.Type] = clock.GetUtcNow() + HoldBack;
        return [.. messages.Except(failed).Select(message => message.Id)];
    }

    /// <summary>Null where the message need not be published again, else one line that says why it must.</summary>
    private async Task<string?> TryPublishAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(message, cancellationToken);
            return null;
        }
        catch (UnreadableMessageException e)
        {
            await unreadable.BuryAsync(message, e.Message, cancellationToken);
            return null;
        }
        catch (OperationCanceledException)
        {
            return "no confirm, or no place in its queue, in time";
        }
        catch (Exception e)
        {
            return e.Message;
        }
    }
}
