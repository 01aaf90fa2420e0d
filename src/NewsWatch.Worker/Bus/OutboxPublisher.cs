using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using MassTransit;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Bus;

/// <summary>Publishes a batch and says which of it the broker confirmed.</summary>
internal sealed partial class OutboxPublisher(IBus bus, InFlightLimit inFlight, TimeProvider clock, ILogger<OutboxPublisher> logger)
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

    /// <summary>Null where the broker confirmed, else one line that says why not.</summary>
    private async Task<string?> TryPublishAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            if (inFlight.AppliesTo(message.Type)) await PublishInBoundsAsync(message, cancellationToken);
            else await PublishAsync(message, cancellationToken);
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

    private async Task PublishInBoundsAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        await inFlight.TakeAsync(message.Type, cancellationToken);
        try
        {
            await PublishAsync(message, cancellationToken);
        }
        catch
        {
            inFlight.GiveBack(message.Type);
            throw;
        }
    }

    private async Task PublishAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var type = MessageCatalog.TypeOf(message.Type);
        var body = JsonSerializer.Deserialize(message.Payload, type, MessageJson.Options)
            ?? throw new InvalidOperationException($"Outbox message {message.Id} has no body.");

        // The trace goes on where the transaction that wrote the row left it.
        using var activity = PipelineTracing.Source.StartActivity("relay outbox", ActivityKind.Internal, message.TraceParent);
        await bus.Publish(
            body,
            type,
            Pipe.Execute<PublishContext>(context =>
            {
                context.MessageId = message.Id;

                // The broker returns what no queue takes, instead of dropping it: the row stays until the queue exists.
                if (MessageCatalog.Routes.ContainsKey(message.Type) && context.TryGetPayload<RabbitMqSendContext>(out var rabbit))
                    rabbit.Mandatory = true;
            }),
            cancellationToken);
    }
}
