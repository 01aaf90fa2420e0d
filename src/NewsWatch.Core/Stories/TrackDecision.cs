using NewsWatch.Core.Stories.Telling;
using NewsWatch.Core.Stories.Words;

namespace NewsWatch.Core.Stories;

/// <summary>Where an article belongs.</summary>
public sealed record TrackDecision
{
    public required ArticleRole Role { get; init; }

    /// <summary>The story as it stands after this article; null where it belongs to none.</summary>
    public Story? Story { get; init; }

    /// <summary>Where the article tells no deal: the story, told to nobody, in which it is kept with others on the same matter.</summary>
    public Story? Collected { get; init; }

    /// <summary>The story that now has the article among its sources; null where none has.</summary>
    public Story? Kept => Collected ?? (Role is ArticleRole.Mention ? null : Story);

    /// <summary>What changed, with role <see cref="ArticleRole.Update"/>.</summary>
    public IReadOnlyList<StoryChange> Changes { get; init; } = [];

    /// <summary>True where this article is why subscribers are told, now or when its window ends.</summary>
    public required bool Alert { get; init; }

    /// <summary>True where the article was placed before: the place that its first version got stays on record.</summary>
    public bool IsVersion { get; init; }

    /// <summary>One sentence for readers.</summary>
    public required string Why { get; init; }

    /// <summary>Older deals that the article recalls; they never alert.</summary>
    public IReadOnlyList<StoryMention> Mentions { get; init; } = [];

    /// <summary>What is to be told now, in order.</summary>
    public IReadOnlyList<StoryNews> News { get; init; } = [];

    /// <summary>The article's words, to be kept with its story; null where it became no source.</summary>
    public StoryPrint? Print { get; init; }

    /// <summary>The same decision where the story that the article opens, or is collected in, gets another identity.</summary>
    public TrackDecision Under(Guid storyId)
    {
        if (Kept is not { } kept || kept.Id == storyId) return this;
        var renamed = kept with { Id = storyId };
        return this with
        {
            Story = Collected is null ? renamed : Story,
            Collected = Collected is null ? null : renamed,
            News = [.. News.Select(news => news.Story.Id == kept.Id ? news with { Story = news.Story with { Id = storyId } } : news)],
            Print = Print is null ? null : Print with { StoryId = storyId },
        };
    }
}
