using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Finding;
using NewsWatch.Web.Pages.Stories.Live;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

public sealed class LiveStoryTests
{
    private static readonly StoryNewsItem Item = new(7, NewsSamples.Id("deal"), Opened: true);

    [Fact]
    public async Task EventIn_SameLanguageTwice_IsWrittenOnce()
    {
        var written = 0;
        var story = new LiveStory(Item, NewsSamples.Story("deal"));

        var first = await story.EventIn("en", one => Task.FromResult($"<li>{++written}\n{one.Headline}</li>"));
        var second = await story.EventIn("en", one => Task.FromResult($"<li>{++written}</li>"));

        first.ShouldBe("id: 7\nevent: opened\ndata: <li>1\ndata: deal</li>\n\n");
        second.ShouldBe(first);
    }

    [Fact]
    public async Task EventIn_WriterWhoLeft_CostsNobodyElseTheRow()
    {
        var story = new LiveStory(Item, NewsSamples.Story("deal"));
        var writing = new TaskCompletionSource<string>();
        var leaves = story.EventIn("en", _ => writing.Task);
        var waits = story.EventIn("en", _ => Task.FromResult("<li></li>"));

        writing.SetException(new ObjectDisposedException("scope"));

        (await waits).ShouldContain("data: <li></li>");
        (await story.EventIn("en", _ => Task.FromResult("<li></li>"))).ShouldContain("data: <li></li>");
        await Should.ThrowAsync<ObjectDisposedException>(() => leaves);
    }

    [Fact]
    public void Matches_AnySearch_AnswersAsTheListDoes()
    {
        var told = NewsSamples.Story("OpenAI and Broadcom build chips");
        StorySearch[] searches =
        [
            new(), new() { Company = "openai" }, new() { Company = "AMD" }, new() { Text = "chip" }, new() { Text = "soup" },
            new() { Status = DealStatus.Announced },
        ];
        foreach (var story in new[] { told, told with { Revision = 0 }, told with { MergedInto = NewsSamples.Id("other") } })
        {
            foreach (var search in searches)
                new LiveStory(Item, story).Matches(search).ShouldBe(StoryTermList.Matches(story, search));
        }

        new LiveStory(Item, told).GoneEvent.ShouldBeNull("nobody can have seen it");
        new LiveStory(Item with { Opened = false }, told).GoneEvent.ShouldBe($"id: 7\nevent: gone\ndata: {told.Id}\n\n");
    }
}
