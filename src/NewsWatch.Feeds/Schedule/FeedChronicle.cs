using System.Net;
using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.Schedule;

/// <summary>Carries a feed's state from one check to the next. Pure: the same check makes the same of a feed everywhere.</summary>
public sealed class FeedChronicle(CheckSchedule schedule)
{
    /// <summary>So many checks in a row must name the same new address before it takes the old one's place.</summary>
    private const int RedirectsToMove = 3;

    /// <summary>Older dates are of an archive, or wrong, and say nothing about the rhythm.</summary>
    private static readonly TimeSpan OldestPosting = TimeSpan.FromDays(400);

    /// <param name="feed">As it stood when it was leased.</param>
    /// <param name="reading">What the check found.</param>
    /// <param name="added">Those of the check's articles that are new.</param>
    public FeedProgress After(Feed feed, FeedReading reading, IReadOnlyList<Article> added)
    {
        var next = reading.Error is null ? Succeeded(feed, reading, added) : Failed(feed, reading);
        next = next with { LastCheckUtc = reading.CheckedUtc, ExpectedQuiet = schedule.ExpectedQuiet(next.Postings) };
        var trouble = FeedTrouble.Of(next, reading.CheckedUtc);
        return new FeedProgress
        {
            Feed = next with
            {
                AlarmUtc = trouble is null ? null : feed.AlarmUtc ?? reading.CheckedUtc,
                AlarmReason = trouble is null ? null : feed.AlarmReason ?? trouble,
            },
            Pause = PauseOf(feed, reading),
            BeginsToFail = trouble is not null && feed.AlarmUtc is null,
            Recovers = trouble is null && feed.AlarmUtc is not null,
        };
    }

    private Feed Succeeded(Feed feed, FeedReading reading, IReadOnlyList<Article> added)
    {
        var next = Moved(feed, reading) with
        {
            LastSuccessUtc = reading.CheckedUtc,
            FirstSuccessUtc = feed.FirstSuccessUtc ?? reading.CheckedUtc,
            LastError = null,
            Failures = 0,
            FailingSinceUtc = null,
            // Only an answer with content tells that the validators are still of any use.
            ValidatorsUtc = reading.NotModified ? feed.ValidatorsUtc : reading.CheckedUtc,
            ETag = reading.NotModified ? reading.ETag ?? feed.ETag : reading.ETag,
            LastModified = reading.NotModified ? reading.LastModified ?? feed.LastModified : reading.LastModified,
            Title = reading.Title ?? feed.Title,
            SiteUrl = reading.SiteUrl ?? feed.SiteUrl,
            Publisher = feed.Publisher.Length == 0 ? reading.Title ?? "" : feed.Publisher,
            Language = feed.Language ?? reading.Language,
            Wishes = reading.Wishes ?? feed.Wishes,
            Postings = PostingRhythm.Add(feed.Postings, PostingsOf(feed, reading, added)),
            Entries = feed.Entries + added.Count,
        };
        return next with { NextCheckUtc = schedule.AfterSuccess(next, reading.CheckedUtc) };
    }

    private Feed Failed(Feed feed, FeedReading reading)
    {
        var gone = reading.Status == (int)HttpStatusCode.Gone;
        return feed with
        {
            LastError = reading.Error,
            Failures = feed.Failures + 1,
            Faults = FeedFault.Add(feed.Faults, reading.CheckedUtc, reading.Error!, goesOn: feed.Failures > 0),
            FailingSinceUtc = feed.FailingSinceUtc ?? reading.CheckedUtc,
            DisabledUtc = gone ? reading.CheckedUtc : feed.DisabledUtc,
            DisabledReason = gone ? "410 Gone: the publisher ended the feed" : feed.DisabledReason,
            NextCheckUtc = schedule.AfterFailure(CheckOf(feed, reading)),
        };
    }

    private static Feed Moved(Feed feed, FeedReading reading)
    {
        if (reading.MovedTo is not { } target) return feed with { RedirectTo = null, RedirectCount = 0 };
        var count = feed.RedirectTo == target ? feed.RedirectCount + 1 : 1;
        return count < RedirectsToMove
            ? feed with { RedirectTo = target, RedirectCount = count }
            : feed with { MovedTo = target, RedirectTo = null, RedirectCount = 0 };
    }

    private HostPause? PauseOf(Feed feed, FeedReading reading) => schedule.HostPause(CheckOf(feed, reading)) is { } pause
        ? new HostPause(reading.Host, reading.CheckedUtc + pause, reading.Error!)
        : null;

    /// <summary>When the new entries were posted. The first check cannot know it of those without a date.</summary>
    private static IEnumerable<DateTimeOffset> PostingsOf(Feed feed, FeedReading reading, IReadOnlyList<Article> added)
    {
        var isFirst = feed.FirstSuccessUtc is null;
        foreach (var article in added)
        {
            if (article.PublishedUtc is { } date && date <= reading.CheckedUtc && date > reading.CheckedUtc - OldestPosting) yield return date;
            else if (!isFirst) yield return reading.CheckedUtc;
        }
    }

    private static FailedCheck CheckOf(Feed feed, FeedReading reading) => new()
    {
        FeedId = feed.Id,
        CheckedUtc = reading.CheckedUtc,
        FailuresBefore = feed.Failures,
        Status = reading.Error is null ? null : reading.Status,
        RetryAfter = reading.RetryAfter,
    };
}
