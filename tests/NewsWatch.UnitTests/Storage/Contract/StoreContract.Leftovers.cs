using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Reopen_PublishedButNotConsumed_IsPublishedAgain()
    {
        await AddAsync(Samples.Message(1), Samples.Message(2), Samples.Message(3), Samples.Message(4, "Unrouted"), Samples.Message(5));
        await PublishAsync();
        await RecordAsync(Samples.Message(2));
        await Store.TransactAsync(session => session.DeadLetters.AddAsync(Samples.DeadLetter(Samples.Message(3)), Token), Token);

        (await Relay.ReopenUnconsumedAsync(Routes, Token)).ShouldBe(2);

        (await PublishAsync()).Select(message => message.Id).ShouldBe([Samples.Message(1).Id, Samples.Message(5).Id]);
    }

    [Fact]
    public async Task Backlog_SomeOfEachKind_CountsThem()
    {
        await AddAsync(Samples.Message(1), Samples.Message(2), Samples.Message(3, "Unrouted"), Samples.Message(4, "PartnershipDetected"));
        await PublishAsync();
        await RecordAsync(Samples.Message(1));
        await AddAsync(Samples.Message(5), Samples.Message(6) with { CreatedUtc = Now.AddMinutes(-2) });
        await Store.TransactAsync(
            async session =>
            {
                await session.DeadLetters.AddAsync(Samples.DeadLetter(Samples.Message(4)), Token);
                var due = Samples.Feed("https://due.test/") with { NextCheckUtc = Now.AddMinutes(1) };
                var later = due with { Id = Samples.Id("later"), NextCheckUtc = Now.AddHours(9) };
                await session.Feeds.DeclareAsync([Samples.Feed("https://leased.test/"), due, later], Token);
                await session.Alerts.AddNewAsync([Samples.Alert(Samples.Story(1))], Token);
                await session.Deliveries.AddNewAsync([Samples.Delivery(Samples.Alert(Samples.Story(1)))], Token);
            },
            Token);
        await LeaseAsync("me", Now);

        var backlog = await Relay.BacklogAsync(Routes, Now.AddMinutes(1), Token);

        backlog.ShouldBe(new PipelineBacklog
        {
            Unpublished = 2,
            Unconsumed = 1,
            OldestUnpublished = TimeSpan.FromMinutes(3),
            FeedsDue = 2,
            FeedsFailing = 0,
            DeliveriesOpen = 1,
            OldestUndelivered = TimeSpan.FromMinutes(1),
            DeadLetters = 1,
        });
    }

    [Fact]
    public async Task Oldest_ManyYoungerOnesAreDone_IsTheOneThatStillWaits()
    {
        const string Type = "ArticleDiscovered";
        (await Relay.OldestAsync(Type, Routes[Type], Token)).ShouldBeNull();
        await AddAsync(Samples.Message(1, "PartnershipDetected") with { CreatedUtc = Now.AddHours(-9) });
        await AddAsync(Samples.Message(2) with { CreatedUtc = Now.AddHours(-5) }, Samples.Message(3), Samples.Message(4));
        await PublishAsync();
        await RecordAsync(Samples.Message(3));
        await RecordAsync(Samples.Message(4));
        await AddAsync(Samples.Message(5) with { CreatedUtc = Now.AddHours(-4) });

        (await Relay.OldestAsync(Type, Routes[Type], Token)).ShouldBe(Now.AddHours(-5));
        await RecordAsync(Samples.Message(2));
        (await Relay.OldestAsync(Type, Routes[Type], Token)).ShouldBe(Now.AddHours(-4));
    }

    [Fact]
    public async Task Backlog_NothingThere_IsZero()
    {
        var backlog = await Relay.BacklogAsync(Routes, Now, Token);

        (backlog.Unpublished, backlog.OldestUnpublished, backlog.FeedsDue).ShouldBe((0, null, 0));
    }

    [Fact]
    public async Task Prune_DoneBeforeThen_RemovesOnlyThat()
    {
        await AddAsync([.. Enumerable.Range(0, 600).Select(number => Samples.Message(number))]);
        await AddAsync(Samples.Message(1000), Samples.Message(1001, "Unrouted"));
        await PublishAsync();
        await Store.TransactAsync(
            async session =>
            {
                for (var number = 0; number < 600; number++)
                    await session.Inbox.TryRecordAsync(Samples.Message(number).Id, "detect-partnership", Token);
            },
            Token);
        Clock.Advance(TimeSpan.FromDays(1));
        await AddAsync(Samples.Message(2000), Samples.Message(2001));
        await Relay.RelayAsync(Batch(1), (messages, _) => Task.FromResult<IReadOnlyList<Guid>>([messages[0].Id]), Token);
        await RecordAsync(Samples.Message(2000));

        (await Relay.PruneAsync(Routes, Now.AddHours(1), Token)).ShouldBe(601);

        // What was removed is forgotten in the inbox too; what is younger is not.
        (await RecordAsync(Samples.Message(0))).ShouldBeTrue();
        (await RecordAsync(Samples.Message(2000))).ShouldBeFalse();
        (await Relay.ReopenUnconsumedAsync(Routes, Token)).ShouldBe(1);
        (await PublishAsync()).Select(message => message.Id).ShouldBe([Samples.Message(1000).Id, Samples.Message(2001).Id]);
    }

    [Fact]
    public async Task DeadLetters_SameMessageAgain_AddsItsFailures()
    {
        var letter = Samples.DeadLetter(Samples.Message(1));
        await Store.TransactAsync(session => session.DeadLetters.AddAsync(letter, Token), Token);
        var again = letter with { Reason = "Another reason.", FirstFailedUtc = Now.AddDays(1), LastFailedUtc = Now.AddDays(1) };
        await Store.TransactAsync(session => session.DeadLetters.AddAsync(again, Token), Token);

        var found = await Store.ReadAsync(session => session.DeadLetters.FindAsync(letter.MessageId, letter.Queue, Token), Token);

        found.ShouldBe(again with { Failures = 6, FirstFailedUtc = Now });
    }

    [Fact]
    public async Task DeadLetters_List_LatestFailureFirst()
    {
        foreach (var number in new[] { 1, 3, 2 })
        {
            var letter = Samples.DeadLetter(Samples.Message(number)) with { LastFailedUtc = Now.AddHours(number) };
            await Store.TransactAsync(session => session.DeadLetters.AddAsync(letter, Token), Token);
        }

        var listed = await Store.ReadAsync(session => session.DeadLetters.ListAsync(1, 5, Token), Token);

        listed.Select(letter => letter.MessageId).ShouldBe([Samples.Message(2).Id, Samples.Message(1).Id]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Replay_DeadLetter_IsPublishedAgainUnderItsIdAndLeavesTheList(bool outboxStillHasIt)
    {
        var message = Samples.Message(1);
        if (outboxStillHasIt) await AddAsync(message);
        await PublishAsync();
        var letter = Samples.DeadLetter(message);
        await Store.TransactAsync(session => session.DeadLetters.AddAsync(letter, Token), Token);

        (await ReplayAsync(letter)).ShouldBeTrue();
        (await ReplayAsync(letter)).ShouldBeFalse();

        (await PublishAsync()).ShouldBe([message]);
        (await Store.ReadAsync(session => session.DeadLetters.ListAsync(0, 5, Token), Token)).ShouldBeEmpty();
    }

    private Task<bool> ReplayAsync(DeadLetter letter) => Store.TransactAsync(
        session => session.DeadLetters.ReplayAsync(letter.MessageId, letter.Queue, Token), Token);
}
