using NewsWatch.Core.Stories.Telling;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Stories.Corrections;

/// <summary>What a person can put right. None of it tells subscribers anything, but that two rumours together name a deal.</summary>
public sealed class StoryEditor(TrackerSettings settings)
{
    private readonly StoryMerger merger = new(settings);
    private readonly StoryRebuilder rebuilder = new(settings);

    /// <summary>One story of two: it takes over what the other knows and what was told of it; the other is told and listed no more.</summary>
    public (Story Kept, Story Merged) Merge(Story kept, Story other, DateTimeOffset now) =>
        (merger.Merge(kept, other, now), other with { MergedInto = kept.Id, DueUtc = null });

    /// <summary>
    /// A story of its own of some of the articles, and the story that the remaining ones tell without them, each in order of arrival.
    /// Null where one side would have no article that is judged to tell of a deal.
    /// </summary>
    public (Story Left, Story Apart)? Split(Story story, IReadOnlyList<TrackedArticle> moved, IReadOnlyList<TrackedArticle> remaining)
    {
        var articles = moved.Select(article => article.Article.Id).Order().Select(article => article.ToString("N"));
        var id = DerivedId.From(["story apart", story.Id.ToString("N"), .. articles]);
        if (rebuilder.Build(id, moved) is not { } apart || rebuilder.Rebuild(story, remaining) is not { } left) return null;

        // Subscribers were told of these articles as of the other story, or not at all: a correction is no news.
        return (left, apart with { Told = ToldFacts.Of(apart, apart.LastPublishedUtc), Muted = story.Muted, Demo = story.Demo });
    }

    public static Story Rename(Story story, string headline) => story with { Headline = headline, HeadlineFixed = true };
}
