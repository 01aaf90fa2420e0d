using System.Diagnostics;
using System.Text.Json;
using NewsWatch.Core.Text;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;

namespace NewsWatch.Worker.Bus;

internal static class OutboxExtensions
{
    /// <summary>
    /// Adds the message to the session's transaction. Its id is derived from what it says, so that the same decision taken
    /// twice is one message.
    /// </summary>
    public static void Publish<T>(this StoreSession session, T message, DateTimeOffset nowUtc)
        where T : class
    {
        var payload = JsonSerializer.Serialize(message, MessageJson.Options);
        session.Outbox.Add(new OutboxMessage
        {
            Id = DerivedId.From("message", typeof(T).Name, payload),
            Type = typeof(T).Name,
            Payload = payload,
            TraceParent = Activity.Current?.Id,
            CreatedUtc = nowUtc,
        });
    }
}
