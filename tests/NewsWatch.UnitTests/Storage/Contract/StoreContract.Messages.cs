using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    private static readonly Dictionary<string, string> Routes = new(StringComparer.Ordinal)
    {
        ["ArticleDiscovered"] = "detect-partnership",
        ["PartnershipDetected"] = "track-story",
    };

    [Fact]
    public async Task Transact_WorkThrows_LeavesNeitherInboxNorOutboxNorRows()
    {
        var message = Samples.Message(1);
        await Should.ThrowAsync<InvalidOperationException>(() => Store.TransactAsync(
            async session =>
            {
                await session.Inbox.TryRecordAsync(message.Id, "detect-partnership", Token);
                await session.Feeds.DeclareAsync([Samples.Feed("https://a.test/")], Token);
                session.Outbox.Add(Samples.Message(2));
                throw new InvalidOperationException("The work failed.");
            },
            Token));

        (await PublishAsync()).ShouldBeEmpty();
        (await RecordAsync(message)).ShouldBeTrue();
        (await NextDueAsync(Now.AddDays(-1))).ShouldBeNull();
    }

    [Fact]
    public async Task Read_WorkWrites_FailsAndWritesNothing()
    {
        await Should.ThrowAsync<Exception>(() => Store.ReadAsync(
            session => session.Inbox.TryRecordAsync(Samples.Id("message"), "detect-partnership", Token), Token));

        (await RecordAsync(Samples.Message(0))).ShouldBeTrue();
    }

    [Fact]
    public async Task TryRecord_SameMessageManyTimesAtOnce_OneWins()
    {
        var won = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RecordAsync(Samples.Message(1)), Token)));

        won.Count(first => first).ShouldBe(1);
        (await Store.TransactAsync(session => session.Inbox.TryRecordAsync(Samples.Message(1).Id, "other", Token), Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task TryRecord_FirstRollsBack_SecondRecords()
    {
        var recorded = new TaskCompletionSource();
        var fail = new TaskCompletionSource();
        var first = Store.TransactAsync(
            async session =>
            {
                await session.Inbox.TryRecordAsync(Samples.Message(1).Id, "detect-partnership", Token);
                recorded.SetResult();
                await fail.Task;
                throw new InvalidOperationException("The first fails.");
            },
            Token);
        await recorded.Task;
        var second = Task.Run(() => RecordAsync(Samples.Message(1)), Token);
        second.IsCompleted.ShouldBeFalse();
        fail.SetResult();

        await Should.ThrowAsync<InvalidOperationException>(() => first);
        (await second).ShouldBeTrue();
    }

    [Fact]
    public async Task Relay_PublisherConfirmsSome_HandsOutTheOthersAgainInOrder()
    {
        await AddAsync([.. Enumerable.Range(0, 5).Select(number => Samples.Message(number))]);

        var published = await Relay.RelayAsync(
            Batch(3), (messages, _) => Task.FromResult<IReadOnlyList<Guid>>([messages[0].Id, messages[2].Id]), Token);

        published.ShouldBe(2);
        (await PublishAsync()).Select(message => message.Id)
            .ShouldBe([Samples.Id("message", 1), Samples.Id("message", 3), Samples.Id("message", 4)]);
        (await PublishAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Relay_TypesAreHeldBack_HandsOutWhatStandsBehindThem()
    {
        await AddAsync(Samples.Message(1) with { Type = "A" }, Samples.Message(2) with { Type = "B" }, Samples.Message(3) with { Type = "C" });

        IReadOnlyList<OutboxMessage> handed = [];
        await Relay.RelayAsync(
            new RelayBatch(1, ["A", "B"]),
            (messages, _) =>
            {
                handed = messages;
                return Task.FromResult<IReadOnlyList<Guid>>([]);
            },
            Token);

        handed.Select(message => message.Type).ShouldBe(["C"]);
        (await PublishAsync()).Select(message => message.Type).ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public async Task Relay_PublisherThrows_HandsAllOutAgain()
    {
        await AddAsync(Samples.Message(1) with { TraceParent = "00-aa-bb-01", Payload = """{"a":"ü"}""" });

        await Should.ThrowAsync<TimeoutException>(() => Relay.RelayAsync(
            Batch(10), (_, _) => throw new TimeoutException("The broker is down."), Token));

        (await PublishAsync()).ShouldBe([Samples.Message(1) with { TraceParent = "00-aa-bb-01", Payload = """{"a":"ü"}""" }]);
    }

    [Fact]
    public async Task Relay_TwoSideBySide_NoMessageIsPublishedTwice()
    {
        await AddAsync([.. Enumerable.Range(0, 100).Select(number => Samples.Message(number))]);
        var published = new System.Collections.Concurrent.ConcurrentBag<Guid>();

        await Task.WhenAll(RelayAllAsync(), RelayAllAsync());

        published.Count.ShouldBe(100);
        published.ShouldBeUnique();

        async Task RelayAllAsync()
        {
            while (await Relay.RelayAsync(Batch(7), PublishOneByOneAsync, Token) > 0)
            {
                // Until nothing is left.
            }
        }

        async Task<IReadOnlyList<Guid>> PublishOneByOneAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken token)
        {
            foreach (var message in messages)
            {
                await Task.Yield();
                published.Add(message.Id);
            }

            return [.. messages.Select(message => message.Id)];
        }
    }

    [Fact]
    public async Task Relay_WhilePublishing_OthersWrite()
    {
        await AddAsync(Samples.Message(1));

        await Relay.RelayAsync(
            Batch(10),
            async (messages, _) =>
            {
                await AddAsync(Samples.Message(2));
                return [.. messages.Select(message => message.Id)];
            },
            Token);

        (await PublishAsync()).Select(message => message.Id).ShouldBe([Samples.Message(2).Id]);
    }

    [Fact]
    public async Task Add_SameIdTwice_IsPublishedOnce()
    {
        await AddAsync(Samples.Message(1), Samples.Message(1));
        await AddAsync(Samples.Message(1));

        (await PublishAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Signal_AfterCommitWithMessages_IsRaisedOnce()
    {
        await AddAsync(Samples.Message(1));
        await Signal.WaitAsync(TimeSpan.FromHours(1), Token);

        // The id is known already: there is nothing to publish, and so nothing to signal.
        await AddAsync(Samples.Message(1));
        var waiting = Signal.WaitAsync(TimeSpan.FromHours(1), Token);
        waiting.IsCompleted.ShouldBeFalse();
        Clock.Advance(TimeSpan.FromHours(1));
        await waiting;
    }

    private Task AddAsync(params OutboxMessage[] messages) => Store.TransactAsync(
        session =>
        {
            foreach (var message in messages) session.Outbox.Add(message);
            return Task.CompletedTask;
        },
        Token);

    private static RelayBatch Batch(int max) => new(max, []);

    private Task<bool> RecordAsync(OutboxMessage message) => Store.TransactAsync(
        session => session.Inbox.TryRecordAsync(message.Id, "detect-partnership", Token), Token);

    private async Task<IReadOnlyList<OutboxMessage>> PublishAsync()
    {
        IReadOnlyList<OutboxMessage> handed = [];
        await Relay.RelayAsync(
            Batch(1000),
            (messages, _) =>
            {
                handed = messages;
                return Task.FromResult<IReadOnlyList<Guid>>([.. messages.Select(message => message.Id)]);
            },
            Token);
        return handed;
    }
}
