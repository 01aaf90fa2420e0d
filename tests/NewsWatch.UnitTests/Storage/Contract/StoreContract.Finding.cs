using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Deals;
using NewsWatch.Core.Stories.Finding;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    public static TheoryData<StorySearch, int[]> Searches => new()
    {
        { new StorySearch(), [4, 3, 2, 1] },
        { new StorySearch { Skip = 1, Take = 2 }, [3, 2] },
        { new StorySearch { Company = "nvidia" }, [4, 1] },
        { new StorySearch { Company = "SK Hynix" }, [2] },
        { new StorySearch { Company = "hynix" }, [] },
        { new StorySearch { Status = DealStatus.Reported }, [3] },
        { new StorySearch { Type = DealType.Supply, Company = "NVIDIA" }, [4] },
        { new StorySearch { Language = "ja" }, [2] },
        { new StorySearch { Company = "Nvidia", Partner = "intel" }, [4] },
        { new StorySearch { Company = "Intel", Partner = "OpenAI" }, [] },
        { new StorySearch { Standing = DealStanding.Reported }, [3] },
        { new StorySearch { Standing = DealStanding.Announced, Company = "OpenAI" }, [1] },
        { new StorySearch { Text = "accelerat" }, [1] },
        { new StorySearch { Text = "ACCÉLÉRATEURS nvid" }, [1] },
        { new StorySearch { Text = "半導体" }, [2] },
        { new StorySearch { Text = "半導体 nvidia" }, [] },
        { new StorySearch { Text = "' OR \" * & ! :" }, [] },
        { new StorySearch { Text = "nvidia' | 'micron" }, [] },
        { new StorySearch { Text = "nvidia", Status = DealStatus.Announced, Take = 1 }, [4] },
        { new StorySearch { SinceUtc = Samples.Now.AddHours(3) }, [4, 3] },
        { new StorySearch { BeforeUtc = Samples.Now.AddHours(3), Company = "Nvidia" }, [1] },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Finder_AnySearch_FindsWhatAPageWouldShowLive(StorySearch search, int[] expected)
    {
        var stories = FindableStories();
        foreach (var story in stories) await SaveAsync(story);
        // What was merged away, and what nobody was told, is not to be found.
        await SaveAsync(Findable(5, "Nvidia", "Micron") with { MergedInto = stories[0].Id });
        await SaveAsync(Findable(6, "Nvidia", "Micron") with { Revision = 0 });
        await SaveAsync(Findable(7, "Nvidia", "Micron") with { Told = null, DueUtc = Now.AddMinutes(10) });

        var found = await Store.ReadAsync(session => session.Finder.ListAsync(search, Token), Token);

        found.Select(story => story.Headline).ShouldBe(expected.Select(number => stories[number - 1].Headline));
        if (search is { Skip: 0, Take: 50 }) stories.Where(story => StoryTermList.Matches(story, search)).Select(story => story.Id).ShouldBe(found.Select(story => story.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task Finder_StoryThatChanged_IsFoundByWhatItSaysNow()
    {
        await SaveAsync(Findable(1, "Nvidia", "Micron"));
        var first = (await FindStoryAsync(Samples.Id("story", 1)))!;
        await SaveAsync(first with { Status = DealStatus.Ended, Headline = "Over and done" });

        (await CountAsync(new StorySearch { Status = DealStatus.Announced })).ShouldBe(0);
        (await CountAsync(new StorySearch { Status = DealStatus.Ended, Text = "over" })).ShouldBe(1);

        var second = (await FindStoryAsync(first.Id))!;
        await SaveAsync(second with { MergedInto = Samples.Id("story", 2) });
        (await CountAsync(new StorySearch { Text = "over" })).ShouldBe(0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Nvidia")]
    public async Task Finder_StoryThatIsToldLongAfterItOpened_StandsWhereItOpened(string? company)
    {
        var late = Findable(1, "Nvidia", "Micron");
        await SaveAsync(late with { Told = null, DueUtc = Now.AddHours(3) });
        await SaveAsync(Findable(2, "Nvidia", "Intel"));
        await SaveAsync(late with { Version = 1 });

        var found = await Store.ReadAsync(session => session.Finder.ListAsync(new StorySearch { Company = company }, Token), Token);

        found.Select(story => story.Headline).ShouldBe(["Findable 2", "Findable 1"]);
    }

    private static Story[] FindableStories() =>
    [
        Findable(1, "OpenAI", "Nvidia") with { Headline = "OpenAI achète des accélérateurs" },
        Findable(2, "SK hynix", "Rapidus") with { Headline = "半導体メモリで提携", Sources = [Source("ja")] },
        Findable(3, "Broadcom", "Micron") with { Headline = "Broadcom plans something", Status = DealStatus.Reported },
        Findable(4, "Nvidia", "Intel") with { Headline = "Nvidia buys from Intel", Deal = new Deal { Type = DealType.Supply, Parties = ["Nvidia", "Intel"] } },
    ];

    private static Story Findable(int number, params string[] parties) => Samples.Story(number, parties) with
    {
        OpenedUtc = Samples.Now.AddHours(number),
        Headline = $"Findable {number}",
        Sources = [Source("en")],
    };

    private static StorySource Source(string language) => new()
    {
        ArticleId = Samples.Id("article"),
        Publisher = "Wire",
        Url = "https://a.test/",
        Title = "",
        Lang = language,
        ReceivedUtc = Samples.Now,
    };

    private async Task<int> CountAsync(StorySearch search) =>
        (await Store.ReadAsync(session => session.Finder.ListAsync(search, Token), Token)).Count;
}
