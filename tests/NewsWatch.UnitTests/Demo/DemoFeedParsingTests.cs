using NewsWatch.Feeds.Parsing;
using NewsWatch.Worker.Demo;
using NewsWatch.Worker.Demo.Rendering;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Demo;

/// <summary>What the demo serves, quirks and all, is read by the house's parser as its author wrote it.</summary>
public sealed class DemoFeedParsingTests
{
    private static readonly DemoArchive Archive = DemoArchive.Load();

    public static TheoryData<string> FeedNames => [.. Archive.Feeds.Select(feed => feed.Name)];

    [Theory]
    [MemberData(nameof(FeedNames))]
    public void Parse_FeedAsServed_HasEveryEntryUndamaged(string name)
    {
        var feed = Archive.Feeds.Single(feed => feed.Name == name);

        var parsed = FeedParser.Parse(FeedRendering.Render(feed, feed.Entries), feed.ContentType, new Uri($"http://127.0.0.1/feeds/{feed.Path}"));

        parsed.Entries.Count.ShouldBe(feed.Entries.Count);
        foreach (var (read, written) in parsed.Entries.Zip(feed.Entries))
        {
            read.Title.ShouldBe(written.Title);
            read.Link.ShouldBe(feed.LinkOf(written).AbsoluteUri);
            read.PublishedUtc.ShouldBe(written.PublishedUtc, written.Id);
            Words(read.Summary + read.Content).ShouldContain(Words(written.Summary), Case.Sensitive, written.Id);
            foreach (var paragraph in written.Content)
                Words(read.Content + read.Summary).ShouldContain(Words(paragraph), Case.Sensitive, written.Id);
        }
    }

    /// <summary>The text without white space, which markup may move.</summary>
    private static string Words(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));
}
