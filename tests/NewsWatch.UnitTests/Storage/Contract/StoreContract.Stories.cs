using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
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

        Samples.Facts(await FindStoryAsync(story.Id)).ShouldBe(Samples.Facts(story));
    }

    [Fact]
    public async Task Candidates_SharedPartyAndRecent_LatestFirst()
    {
        await SaveAsync(Samples.Story(1, "OpenAI", "Broadcom"));
        await SaveAsync(Samples.Story(2, "Nvidia", "Intel"));
        await SaveAsync(Samples.Story(3, "OpenAI", "AMD"));
        await SaveAsync(Samples.Story(-1, "OpenAI", "Nvidia"));
        await SaveAsync(Samples.Story(0, "AMD", "openai"));

        var found = await CandidatesAsync("Broadcom", "OpenAI");

        found.Select(story => story.Headline).ShouldBe(["Story 3", "Story 1"]);
        (await CandidatesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_PartiesAndTimeChanged_CandidatesFollow()
    {
        await SaveAsync(Samples.Story(-1, "OpenAI", "Broadcom"));
        await SaveAsync(Samples.Story(-1, "OpenAI", "TSMC", "TSMC") with { Revision = 2, LastPublishedUtc = Now.AddDays(1) });

        (await CandidatesAsync("Broadcom")).ShouldBeEmpty();
        (await CandidatesAsync("TSMC")).Single().Revision.ShouldBe(2);
        (await Store.ReadAsync(session => session.Stories.ListAsync(0, 9, Token), Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task LockParties_ManyTrackersOnOnePair_OneOpensTheStory()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(tracker => Task.Run(
            () => TrackAsync(tracker, tracker % 2 == 0 ? ["OpenAI", "Broadcom"] : ["Broadcom", "OpenAI"]), Token)));

        opened.Count(first => first).ShouldBe(1);
        var stories = await Store.ReadAsync(session => session.Stories.ListAsync(0, 9, Token), Token);
        stories.Single().Revision.ShouldBe(8);
    }

    [Fact]
    public async Task List_Pages_NewestFirst()
    {
        foreach (var number in new[] { 2, 1, 3 }) await SaveAsync(Samples.Story(number, "A", "B"));

        var page = await Store.ReadAsync(session => session.Stories.ListAsync(1, 1, Token), Token);

        page.Single().Headline.ShouldBe("Story 2");
    }

    /// <summary>What a tracker does: without the lock, two of them would both find no story.</summary>
    private Task<bool> TrackAsync(int number, string[] parties) => Store.TransactAsync(
        async session =>
        {
            await session.Stories.LockPartiesAsync(parties, Token);
            var known = await session.Stories.CandidatesAsync(parties, Now.AddDays(-1), Token);
            await Task.Yield();
            var story = known.Count == 0 ? Samples.Story(number, parties) : known[0] with { Revision = known[0].Revision + 1 };
            await session.Stories.SaveAsync(story, Token);
            return known.Count == 0;
        },
        Token);

    private Task SaveAsync(Story story) => Store.TransactAsync(session => session.Stories.SaveAsync(story, Token), Token);

    private Task<Story?> FindStoryAsync(Guid storyId) => Store.ReadAsync(session => session.Stories.FindAsync(storyId, Token), Token);

    private Task<IReadOnlyList<Story>> CandidatesAsync(params string[] parties) =>
        Store.ReadAsync(session => session.Stories.CandidatesAsync(parties, Now, Token), Token);
}
