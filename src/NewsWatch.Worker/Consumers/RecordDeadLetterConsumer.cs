using System.Text.Json;
using MassTransit;
using NewsWatch.Contracts;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.Worker.Bus;

namespace NewsWatch.Worker.Consumers;

/// <summary>Puts messages that the broker gave up on, since they crashed their consumer too often, into the store's dead-letter list.</summary>
internal sealed class RecordDeadLetterConsumer(IStore store, TimeProvider clock) :
    IConsumer<ArticleDiscovered>,
    IConsumer<ReadArticlePage>,
    IConsumer<PartnershipDetected>,
    IConsumer<PartiesNamed>,
    IConsumer<StoryOpened>,
    IConsumer<StoryUpdated>
{
    public Task Consume(ConsumeContext<ArticleDiscovered> context) => RecordAsync(context);

    public Task Consume(ConsumeContext<ReadArticlePage> context) => RecordAsync(context);

    public Task Consume(ConsumeContext<PartnershipDetected> context) => RecordAsync(context);

    public Task Consume(ConsumeContext<PartiesNamed> context) => RecordAsync(context);

    public Task Consume(ConsumeContext<StoryOpened> context) => RecordAsync(context);

    public Task Consume(ConsumeContext<StoryUpdated> context) => RecordAsync(context);

    private Task RecordAsync<T>(ConsumeContext<T> context)
        where T : class
    {
        var now = clock.GetUtcNow();
        var letter = new DeadLetter
        {
            MessageId = MessageTransaction.IdOf(context),
            Queue = MessageCatalog.Routes[typeof(T).Name],
            Type = typeof(T).Name,
            Payload = JsonSerializer.Serialize(context.Message, MessageJson.Options),
            Reason = "The consumer's process ended while it held the message, again and again, until the broker's delivery limit.",
            Failures = 1,
            FirstFailedUtc = now,
            LastFailedUtc = now,
        };
        return store.TransactAsync(session => session.DeadLetters.AddAsync(letter, context.CancellationToken), context.CancellationToken);
    }
}
