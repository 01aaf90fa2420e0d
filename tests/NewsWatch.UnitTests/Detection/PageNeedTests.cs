using NewsWatch.Core.Detection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

public sealed class PageNeedTests
{
    private static readonly Deal Stated = new() { Type = DealType.Supply, Parties = ["OpenAI", "Broadcom"], CapacityGw = 10 };

    [Fact]
    public void Of_HeadlineOfUnclearDeal_WantsThePage() =>
        PageNeed.Of(Article(""), Judged(0.3, deal: null)).ShouldBe("the feed has a headline only, and by it this may or may not be a deal");

    [Theory]
    [InlineData(2, null, "the feed has a short text (12 letters), which states no terms")]
    [InlineData(1, 10.0, "the feed has a short text (12 letters), which names one party")]
    [InlineData(2, 10.0, null)]
    public void Of_ShortTextOfADeal_WantsThePageForWhatIsMissing(int parties, double? capacityGw, string? need) =>
        PageNeed.Of(Article("They will work."), Judged(0.9, Stated with { Parties = [.. Stated.Parties.Take(parties)], CapacityGw = capacityGw })).ShouldBe(need);

    [Fact]
    public void Of_WhatIsNoCandidate_LeavesThePageAlone() => PageNeed.Of(Article(""), Judged(0.09, deal: null)).ShouldBeNull();

    [Theory]
    [InlineData('a', 799, true)]
    [InlineData('a', 800, false)]
    [InlineData('漢', 399, true)]
    [InlineData('한', 400, false)]
    public void Of_FullText_LeavesThePageAlone(char letter, int count, bool wanted) =>
        (PageNeed.Of(Article(new string(letter, count)), Judged(0.3, deal: null)) is not null).ShouldBe(wanted);

    private static ArticleText Article(string summary) => new() { Id = "1", Title = "OpenAI and Broadcom", Summary = summary };

    private static DetectionResult Judged(double score, Deal? deal) =>
        new() { Partnership = deal is not null, Score = score, Lang = "en", Why = "Because.", Deal = deal };
}
