using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;

namespace NewsWatch.Core.Stories.Finding;

/// <summary>Which of the stories that were told a reader wants to see. What is null or empty asks for nothing; all that is asked must hold.</summary>
public sealed record StorySearch
{
    /// <summary>A party, in any spelling of its canonical name.</summary>
    public string? Company { get; init; }

    /// <summary>A second party beside <see cref="Company"/>.</summary>
    public string? Partner { get; init; }

    public DealType? Type { get; init; }

    /// <summary>How firm the deal is, whatever its stage.</summary>
    public DealStanding? Standing { get; init; }

    public DealStatus? Status { get; init; }

    /// <summary>Of a source; two letters.</summary>
    public string? Language { get; init; }

    /// <summary>Opened then or later.</summary>
    public DateTimeOffset? SinceUtc { get; init; }

    /// <summary>Opened before.</summary>
    public DateTimeOffset? BeforeUtc { get; init; }

    /// <summary>Words of headline, parties, subject or titles of sources, in any script; each may be the beginning of one.</summary>
    public string? Text { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 50;

    /// <summary>True where every told story is wanted.</summary>
    public bool IsOpen => this with { Skip = 0, Take = 0, SinceUtc = null, BeforeUtc = null } == new StorySearch { Take = 0 };
}
