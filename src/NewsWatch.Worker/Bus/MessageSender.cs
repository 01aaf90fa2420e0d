using System.Diagnostics;
using System.Text.Json;
using MassTransit;
using NewsWatch.Storage.Messages;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Bus;

/// <summary>Publishes one outbox message and returns when the bus has confirmed it.</summary>
internal sealed class MessageSender(IBus bus, InFlightLimit inFlight)
{
    /// <exception cref="UnreadableMessageException">This version cannot read what the row holds.</exception>
    public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var (type, body) = Read(message);
        if (!inFlight.AppliesTo(message.Type))
        {
            await PublishAsync(message, type, body, cancellationToken);
            return;
        }

        await inFlight.TakeAsync(message.Type, cancellationToken);
        try
        {
            await PublishAsync(message, type, body, cancellationToken);
        }
        catch
        {
            inFlight.GiveBack(message.Type);
            throw;
        }
    }

    private static (Type Type, object Body) Read(OutboxMessage message)
    {
        try
        {
            var type = MessageCatalog.TypeOf(message.Type);
            var body = JsonSerializer.Deserialize(message.Payload, type, MessageJson.Options);
            return (type, body ?? throw new JsonException("The message has no body."));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new UnreadableMessageException(e.Message, e);
        }
    }

    private async Task PublishAsync(OutboxMessage message, Type type, object body, CancellationToken cancellationToken)
    {
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
