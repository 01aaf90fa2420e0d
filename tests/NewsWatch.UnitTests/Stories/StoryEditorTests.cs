using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;
using NewsWatch.Core.Stories.Telling;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

public sealed class StoryEditorTests
{
    private readonly StoryEditor editor = new(new TrackerSettings());
    private readonly StoryRegistry registry = new(new TrackerSettings());

    [Fact]
    public void Merge_TwoToldStories_KeepsOneThatHasNothingNew()
    {
        var first = Track(new NewsItem());
        var second = Track(new NewsItem { Title = "b", Parties = "Orion,Lyra", Published = 1 });

        var (kept, merged) = editor.Merge(first.Story!, second.Story!, NewsItem.Start);

        kept.Deal.Parties.ShouldBe(["Orion", "Vega", "Lyra"]);
        kept.Sources.Count.ShouldBe(2);
        merged.MergedInto.ShouldBe(kept.Id);
        var planned = new StoryTeller(new TrackerSettings()).Plan(kept, NewsItem.Start.AddDays(1));
        StoryTeller.Tell(planned, NewsItem.Start.AddDays(2)).News.ShouldBeNull("the other's parties were told");
        StoryTeller.Tell(merged with { DueUtc = NewsItem.Start }, NewsItem.Start.AddDays(1)).News.ShouldBeNull();
    }

    [Fact]
    public void Merge_ThenAnotherDealOfThePairThatWent_OpensUnderAFreeIdentity()
    {
        var gone = Track(new NewsItem());
        var (kept, _) = editor.Merge(Track(new NewsItem { Title = "b", Parties = "Orion,Lyra", Published = 1 }).Story!, gone.Story!, NewsItem.Start);
        var later = new NewsItem { Title = "Orion, Vega again", Evidence = "parties=Orion, Vega", Published = 40 * 24 }.Build();

        var opened = new StoryTracker(new TrackerSettings()).Track(later, new StoryCandidates([kept], []));

        opened.Role.ShouldBe(ArticleRole.Primary);
        opened.Story!.Id.ShouldNotBe(gone.Story!.Id, "the database keeps the story that was merged under it");
    }

    [Fact]
    public void Split_ArticlesOfAnotherDeal_OpensASilentStory()
    {
        var article = new NewsItem { Title = "b", Publisher = "Post", Published = 2 }.Build();
        var opening = new NewsItem().Build();
        registry.Track(opening);
        var both = registry.Track(article).Story!;

        var split = editor.Split(both, [article], [opening])!.Value;

        split.Left.Sources.ShouldHaveSingleItem().Publisher.ShouldBe("Herald");
        split.Apart.Sources.ShouldHaveSingleItem().Publisher.ShouldBe("Post");
        split.Apart.Id.ShouldNotBe(both.Id);
        (split.Apart.Revision, split.Apart.DueUtc).ShouldBe((1, null));
    }

    [Fact]
    public void Split_ArticleThatTellsNoDeal_IsRefused()
    {
        editor.Split(Track(new NewsItem()).Story!, [new NewsItem { Partnership = false }.Build()], [new NewsItem().Build()]).ShouldBeNull();
    }

    [Fact]
    public void Rename_LaterNews_KeepsTheHeadline()
    {
        var renamed = StoryEditor.Rename(Track(new NewsItem()).Story!, "Better");
        var end = new NewsItem { Title = "Orion and Vega part", Status = DealStatus.Ended, Published = 30 }.Build();

        var later = new StoryTracker(new TrackerSettings()).Track(end, new StoryCandidates([renamed], []));

        (later.Role, later.Story!.Headline).ShouldBe((ArticleRole.Update, "Better"));
    }

    private TrackDecision Track(NewsItem item) => registry.Track(item.Build());
}
