using MassTransit;
using NewsWatch.Contracts;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Consumers;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Bus;

public sealed class MessageCatalogTests
{
    private static readonly Type[] Parts =
    [
        typeof(DealFacts), typeof(DealValue), typeof(EvidenceQuote), typeof(FactChange), typeof(ShareReaction), typeof(SourceLink),
        typeof(StoryRevision),
    ];

    [Fact]
    public void TypeOf_EveryMessageOfTheContracts_IsKnown()
    {
        foreach (var message in typeof(ArticleDiscovered).Assembly.GetExportedTypes().Except(Parts))
            MessageCatalog.TypeOf(message.Name).ShouldBe(message);
    }

    [Fact]
    public void TypeOf_UnknownName_NamesIt() =>
        Should.Throw<InvalidOperationException>(() => MessageCatalog.TypeOf("StoryForgotten")).Message.ShouldContain("'StoryForgotten'");

    [Fact]
    public void Routes_EveryMessageThatAConsumerTakes_LeadsToItsQueue()
    {
        var taken = typeof(MessageCatalog).Assembly.GetTypes()
            .Where(type => type != typeof(RecordDeadLetterConsumer))
            .SelectMany(type => type.GetInterfaces().Where(IsConsumer), (type, consumer) => (
                Message: consumer.GetGenericArguments()[0].Name,
                Queue: (string)type.GetField("Queue")!.GetRawConstantValue()!));

        taken.ToDictionary(each => each.Message, each => each.Queue).ShouldBe(MessageCatalog.Routes, ignoreOrder: true);
    }

    [Fact]
    public void RecordDeadLetterConsumer_EveryRoutedMessage_IsTaken() =>
        typeof(RecordDeadLetterConsumer).GetInterfaces().Where(IsConsumer).Select(each => each.GetGenericArguments()[0].Name)
            .ShouldBe(MessageCatalog.Routes.Keys, ignoreOrder: true);

    private static bool IsConsumer(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConsumer<>);
}
