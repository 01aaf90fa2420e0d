using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Words;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    private static readonly StoryTracker Tracker = new(new TrackerSettings());

    [Fact]
    public async Task Save_EveryFact_ReadsBackTheSame()
    {
        var story = Samples.Story(1, "OpenAI", "Broadcom") with
        {
            Headline = "« OpenAI » et Broadcom",
            Status = DealStatus.Reported,
            Deal = new Deal
            {
                Type = DealType.CoDevelopment,
                Parties = ["OpenAI", "Broadcom"],
                CapacityGw = 10.1,
                Value = new Money(100_000_000_000.50m, "USD", "up_to"),
                Units = 6_000_000_000,
                ShareMoves = [new ShareMove("Broadcom", -9.3)],
            },
            Evidence = [new Evidence("capacity_gw", "10 gigawatts “d’accélérateurs”")],
            Sources =
            [
                new StorySource
                {
                    ArticleId = Samples.Id("article"),
                    Publisher = "A",
                    Url = "https://a.test/",
                    Title = "T",
                    Lang = "fr",
                    ReceivedUtc = Now,
                },
            ],
        };
        await SaveAsync(story);

        Samples.Facts(await FindStoryAsync(story.Id)).ShouldBe(Samples.Facts(story with { Version = 1 }));
    }

    [Fact]
    public async Task Save_StoryOfAVersionWithoutWindows_CountsAsTold()
    {
        await SaveAsync(Samples.Story(1, "OpenAI", "Broadcom") with { Told = null });

        (await FindStoryAsync(Samples.Id("story", 1)))!.Told!.Parties.ShouldBe(["OpenAI", "Broadcom"]);
    }

    [Fact]
    public async Task Candidates_SharedPairAndRecent_LatestFirst()
    {
        await SaveAsync(Samples.Story(1, "OpenAI", "Broadcom"));
        await SaveAsync(Samples.Story(2, "OpenAI", "Intel"));
        await SaveAsync(Samples.Story(3, "broadcom", "OpenAI", "AMD"));
        await SaveAsync(Samples.Story(-60, "OpenAI", "Broadcom"));

        var found = await CandidatesAsync("Broadcom", "OpenAI");

        found.Select(story => story.Headline).ShouldBe(["Story 3", "Story 1"]);
        (await CandidatesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_PartiesAndTimeChanged_CandidatesFollow()
    {
        var story = Samples.Story(-60, "OpenAI", "Broadcom");
        await SaveAsync(story);
        var changed = story with { Revision = 2, Version = 1, Deal = Samples.Deal("OpenAI", "TSMC"), LastPublishedUtc = Now.AddDays(1) };
        await Store.TransactAsync(session => session.Stories.SaveAsync(Tracker.WriteOf(changed, story), Token), Token);

        (await CandidatesAsync("OpenAI", "Broadcom")).ShouldBeEmpty();
        (await CandidatesAsync("OpenAI", "TSMC")).Single().Revision.ShouldBe(2);
        (await Store.ReadAsync(session => session.Stories.ListAsync(0, 9, Token), Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Save_WrittenBySomebodyElseMeanwhile_RunsTheTransactionAgain()
    {
        await SaveAsync(Samples.Story(1, "A", "B"));
        var runs = 0;

        await Store.TransactAsync(
            async session =>
            {
                var read = (await session.Stories.FindAsync(Samples.Id("story", 1), Token))!;
                var stale = runs++ == 0 ? read with { Version = read.Version - 1 } : read;
                await session.Stories.SaveAsync(Tracker.WriteOf(stale with { Headline = "anew" }, read), Token);
            },
            Token);

        runs.ShouldBe(2);
        (await FindStoryAsync(Samples.Id("story", 1)))!.Headline.ShouldBe("anew");
    }

    [Fact]
    public async Task Candidates_ManyTrackersOnOnePair_OneOpensTheStory()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(tracker => Task.Run(
            () => TrackAsync(tracker, tracker % 2 == 0 ? ["OpenAI", "Broadcom"] : ["Broadcom", "OpenAI"]), Token)));

        opened.Count(first => first).ShouldBe(1);
        var stories = await Store.ReadAsync(session => session.Stories.ListAsync(0, 9, Token), Token);
        stories.Single().Revision.ShouldBe(8);
    }

    [Fact]
    public async Task Candidates_SharedTerms_ComeWithTheirWordsAndStory()
    {
        await DeclareAndAddAsync(1);
        await SaveAsync(Samples.Story(1, "A", "B"));
        var print = new StoryPrint { ArticleId = Samples.Article(1).Id, StoryId = Samples.Id("story", 1), Lang = "en", Terms = ["jalapeno", "wafer"], SeenUtc = Now };
        await RecordAsync(1, Samples.Decision(ArticleRole.Repeat, Samples.Story(1)) with { Print = print });

        var found = await FindAsync(Query() with { Terms = ["wafer", "other"] });

        found.Prints.Single().Terms.Order().ShouldBe(["jalapeno", "wafer"]);
        found.Stories.Single().Id.ShouldBe(print.StoryId);
        (await FindAsync(Query() with { Terms = ["wafer"], Lang = "de" })).Prints.ShouldBeEmpty();
        (await FindAsync(Query() with { Terms = ["wafer"], SimilarSinceUtc = Now.AddHours(1) })).Prints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Candidates_ArticleThatIsPlaced_ComeWithItsStory()
    {
        await DeclareAndAddAsync(1);
        await SaveAsync(Samples.Story(1, "A", "B"));
        await RecordAsync(1, Samples.Decision(ArticleRole.Repeat, Samples.Story(1)));

        (await FindAsync(Query() with { ArticleId = Samples.Article(1).Id })).Stories.Single().Id.ShouldBe(Samples.Id("story", 1));
    }

    [Fact]
    public async Task Due_WindowsThatEnded_InTheirOrder()
    {
        await SaveAsync(Samples.Story(1, "A", "B") with { DueUtc = Now.AddMinutes(2) });
        await SaveAsync(Samples.Story(2, "C", "D") with { DueUtc = Now.AddMinutes(1) });
        await SaveAsync(Samples.Story(3, "E", "F") with { DueUtc = Now.AddMinutes(9) });
        await SaveAsync(Samples.Story(4, "G", "H"));

        var due = await Store.ReadAsync(session => session.Stories.DueAsync(Now.AddMinutes(2), 9, Token), Token);

        due.ShouldBe([Samples.Id("story", 2), Samples.Id("story", 1)]);
    }

    [Fact]
    public async Task Prune_OldStoriesAndWords_AreFoundNoMoreButStayReadable()
    {
        await DeclareAndAddAsync(1);
        await SaveAsync(Samples.Story(-60, "A", "B"));
        await SaveAsync(Samples.Story(48, "A", "B"));
        var print = new StoryPrint { ArticleId = Samples.Article(1).Id, StoryId = Samples.Id("story", 48), Lang = "en", Terms = ["wafer"], SeenUtc = Now };
        await RecordAsync(1, Samples.Decision(ArticleRole.Repeat, Samples.Story(48)) with { Print = print });

        await Store.TransactAsync(session => session.Stories.PruneAsync(Horizon(Now, Now.AddHours(1)), Token), Token);

        (await CandidatesAsync(Now.AddDays(-99), "A", "B")).Single().Id.ShouldBe(Samples.Id("story", 48));
        (await FindAsync(Query() with { Terms = ["wafer"] })).Prints.ShouldBeEmpty();
        (await FindStoryAsync(Samples.Id("story", -60))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Prune_OldStoriesThatOnlyCollected_AreGone()
    {
        await SaveAsync(Samples.Story(-60, "A", "B") with { Unjudged = true, Revision = 0 });
        await SaveAsync(Samples.Story(-50, "C", "D") with { Revision = 0 });
        await SaveAsync(Samples.Story(5, "E", "F") with { Unjudged = true, Revision = 0 });
        await DeclareAndAddAsync(1);
        await RecordAsync(1, Samples.Decision(ArticleRole.None, null) with { Collected = Samples.Story(-60, "A", "B") });

        await Store.TransactAsync(session => session.Stories.PruneAsync(Horizon(Now.AddDays(-99), Now), Token), Token);

        (await FindStoryAsync(Samples.Id("story", -60))).ShouldBeNull();
        (await FindStoryAsync(Samples.Id("story", -50))).ShouldNotBeNull();
        (await FindStoryAsync(Samples.Id("story", 5))).ShouldNotBeNull();
        (await Store.ReadAsync(session => session.Stories.ArticlesAsync(Samples.Id("story", -60), Token), Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task List_StoryThatOnlyCollects_IsNotListed()
    {
        await SaveAsync(Samples.Story(1, "A", "B") with { Unjudged = true, Revision = 0 });
        await SaveAsync(Samples.Story(2, "C") with { Revision = 0 });

        var listed = await Store.ReadAsync(session => session.Stories.ListAsync(0, 9, Token), Token);

        listed.ShouldHaveSingleItem().Headline.ShouldBe("Story 2");
    }

    [Fact]
    public async Task Candidates_IdentityOfAMergedStory_FindsTheStoryItIsAPartOf()
    {
        await SaveAsync(Samples.Story(1, "A", "B"));
        await SaveAsync(Samples.Story(2, "C", "D") with { MergedInto = Samples.Id("story", 1) });

        var found = await FindAsync(Query() with { OpeningIds = [Samples.Id("story", 2), Samples.Id("none")] });

        found.Stories.ShouldHaveSingleItem().Id.ShouldBe(Samples.Id("story", 1));
    }

    [Fact]
    public async Task Record_ArticleThatIsOnlyCollected_KeepsItsRoleAndWhereItIs()
    {
        await DeclareAndAddAsync(1);
        var kept = Samples.Story(3, "A", "B") with { Unjudged = true, Revision = 0 };
        await SaveAsync(kept);

        await RecordAsync(1, Samples.Decision(ArticleRole.None, story: null) with { Collected = kept });

        var decision = (await Journeys.FindAsync(Samples.Article(1).Id, Token))!.Decision!;
        decision.Story.ShouldBeNull();
        decision.Collected!.Id.ShouldBe(kept.Id);
        (await FindAsync(Query() with { ArticleId = Samples.Article(1).Id })).Stories.ShouldHaveSingleItem().Id.ShouldBe(kept.Id);
    }

    [Fact]
    public async Task Record_Mentions_StandOnceEach()
    {
        await DeclareAndAddAsync(1);
        var decision = Samples.Decision(ArticleRole.Mention, story: null) with { Mentions = [new StoryMention(["A", "B"], null), new StoryMention(["A", "B"], null)] };

        await RecordAsync(1, decision);
        await RecordAsync(1, decision);

        (await Store.TransactAsync(session => session.Stories.CandidatesAsync(Query() with { ArticleId = Samples.Article(1).Id }, Token), Token)).Stories.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_Pages_NewestFirst()
    {
        foreach (var number in new[] { 2, 1, 3 }) await SaveAsync(Samples.Story(number, "A", "B"));

        var page = await Store.ReadAsync(session => session.Stories.ListAsync(1, 1, Token), Token);

        page.Single().Headline.ShouldBe("Story 2");
    }

    /// <summary>What a tracker does: without the locks, two of them would both find no story.</summary>
    private Task<bool> TrackAsync(int number, string[] parties) => Store.TransactAsync(
        async session =>
        {
            var known = (await session.Stories.CandidatesAsync(Query(parties), Token)).Stories;
            await Task.Yield();
            var story = known.Count == 0 ? Samples.Story(number, parties) : known[0] with { Revision = known[0].Revision + 1 };
            await session.Stories.SaveAsync(Tracker.WriteOf(story, known.Count == 0 ? null : known[0]), Token);
            return known.Count == 0;
        },
        Token);

    private Task DeclareAndAddAsync(int article) => Store.TransactAsync(
        async session =>
        {
            await session.Feeds.DeclareAsync([Samples.Feed("https://a.test/feed")], Token);
            await session.Articles.StoreAsync([Samples.Article(article)], Token);
        },
        Token);

    private Task RecordAsync(int article, TrackDecision decision) =>
        Store.TransactAsync(session => session.Stories.RecordAsync(Samples.Article(article).Id, decision, Token), Token);

    private Task SaveAsync(Story story) =>
        Store.TransactAsync(session => session.Stories.SaveAsync(Tracker.WriteOf(story, former: null), Token), Token);

    private Task<Story?> FindStoryAsync(Guid storyId) => Store.ReadAsync(session => session.Stories.FindAsync(storyId, Token), Token);

    private async Task<IReadOnlyList<Story>> CandidatesAsync(params string[] parties) => (await FindAsync(Query(parties))).Stories;

    private async Task<IReadOnlyList<Story>> CandidatesAsync(DateTimeOffset sinceUtc, params string[] parties) =>
        (await FindAsync(Query(parties) with { SinceUtc = sinceUtc })).Stories;

    private Task<StoryCandidates> FindAsync(StoryQuery query) =>
        Store.TransactAsync(session => session.Stories.CandidatesAsync(query, Token), Token);

    private static StoryHorizon Horizon(DateTimeOffset keys, DateTimeOffset others) =>
        new() { KeysBeforeUtc = keys, TermsBeforeUtc = others, UntoldBeforeUtc = others };

    private static StoryQuery Query(params string[] parties) => new()
    {
        ArticleId = Samples.Id("asking"),
        Parties = [.. parties.Order(StringComparer.Ordinal)],
        Keys = [.. Tracker.KeysOf(Samples.Story(0, parties))],
        SinceUtc = Now,
        Lang = "en",
        Terms = [],
        SimilarSinceUtc = Now.AddDays(-1),
    };
}
