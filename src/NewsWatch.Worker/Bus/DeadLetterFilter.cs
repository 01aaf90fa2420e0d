using System.Text.Json;
using MassTransit;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;

namespace NewsWatch.Worker.Bus;

/// <summary>
/// Ends a message that failed for good in the store's dead-letter list, where it can be read and replayed. Only where the
/// store does not take it does it go on to the transport's own error queue.
/// </summary>
internal sealed partial class DeadLetterFilter(IStore store, TimeProvider clock, ILogger<DeadLetterFilter> logger)
    : IFilter<ExceptionReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        try
        {
            var letter = Read(context);
            await store.TransactAsync(session => session.DeadLetters.AddAsync(letter, CancellationToken.None), CancellationToken.None);
            LogRecorded(letter.Type, letter.MessageId, letter.Queue, letter.Reason);
        }
        catch (Exception e) when (e is StoreUnavailableException or JsonException or KeyNotFoundException)
        {
            LogNotRecorded(e.Message);
            await next.Send(context);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("dead-letter");

    private DeadLetter Read(ExceptionReceiveContext context)
    {
        using var envelope = JsonDocument.Parse(context.GetBody());
        var root = envelope.RootElement;
        var now = clock.GetUtcNow();
        return new DeadLetter
        {
            MessageId = root.GetProperty("messageId").GetGuid(),
            Queue = context.InputAddress.AbsolutePath.Split('/')[^1],
            Type = TypeName(root.GetProperty("messageType")[0].GetString() ?? ""),
            Payload = root.GetProperty("message").GetRawText(),
            Reason = OneLine(context.Exception),
            Failures = 1,
            FirstFailedUtc = now,
            LastFailedUtc = now,
        };
    }

    /// <summary>"urn:message:NewsWatch.Contracts:StoryOpened" is StoryOpened.</summary>
    private static string TypeName(string urn) => urn[(urn.LastIndexOf(':') + 1)..];

    private static string OneLine(Exception exception)
    {
        var text = $"{exception.GetType().Name}: {exception.Message}";
        return text.ReplaceLineEndings(" ");
    }
}
