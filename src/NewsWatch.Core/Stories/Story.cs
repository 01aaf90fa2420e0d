using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Telling;

namespace NewsWatch.Core.Stories;

/// <summary>All articles about one deal, and what is known of it.</summary>
public sealed record Story
{
    /// <summary>Derived from the parties that it opened with, the time, and the former story of the same parties.</summary>
    public required Guid Id { get; init; }

    public required string Headline { get; init; }

    public required DealStatus Status { get; init; }

    public required Deal Deal { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Articles that count as sources, in order of arrival.</summary>
    public IReadOnlyList<StorySource> Sources { get; init; } = [];

    /// <summary>1 when opened; each told change adds one. 0 while the story waits for a second party to be named, or for a judgement.</summary>
    public required int Revision { get; init; }

    /// <summary>The earliest publication among the sources.</summary>
    public required DateTimeOffset FirstPublishedUtc { get; init; }

    /// <summary>When a rumour was named or confirmed, or the younger of two stories that became one began; null for all others.</summary>
    public DateTimeOffset? NamedUtc { get; init; }

    /// <summary>Since when the deal could be told: the first day, in which sources may still differ silently, begins here.</summary>
    public DateTimeOffset SettlesFromUtc => NamedUtc ?? FirstPublishedUtc;

    /// <summary>The latest effective time among the sources.</summary>
    public required DateTimeOffset LastPublishedUtc { get; init; }

    public required DateTimeOffset OpenedUtc { get; init; }

    /// <summary>What subscribers were told last; null before the first time.</summary>
    public ToldFacts? Told { get; init; }

    /// <summary>When the present revision is to be told; null where there is nothing to tell.</summary>
    public DateTimeOffset? DueUtc { get; init; }

    /// <summary>The story that this one became a part of; it is told and listed no more.</summary>
    public Guid? MergedInto { get; init; }

    /// <summary>Stories that became parts of this one; their identities are taken.</summary>
    public IReadOnlyList<Guid> Absorbed { get; init; } = [];

    /// <summary>
    /// True while none of its articles is judged to tell of a deal: they are kept together and told to nobody, so that a later
    /// article that is judged to tell it finds them.
    /// </summary>
    public bool Unjudged { get; init; }

    /// <summary>True where it goes on collecting but tells nobody.</summary>
    public bool Muted { get; init; }

    /// <summary>True where it is invented, for the demo: shown as that, told to nobody, and no article finds it.</summary>
    public bool Demo { get; init; }

    /// <summary>True where a person gave the headline.</summary>
    public bool HeadlineFixed { get; init; }

    /// <summary>How often it was written: whoever decided on an older state must decide anew.</summary>
    public int Version { get; init; }

    /// <summary>How sure the surest source's judgement was, 0 to 1; null where no source has one, as in stories of older versions.</summary>
    public double? Confidence => Sources.Max(source => source.Score);

    /// <summary>True for a rumour that names no second party yet.</summary>
    public bool IsWaiting => Deal.Parties.Count < 2 && !Unjudged;
}
