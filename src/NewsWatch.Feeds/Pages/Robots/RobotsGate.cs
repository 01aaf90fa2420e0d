using System.Net;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Parsing.Decoding;

namespace NewsWatch.Feeds.Pages.Robots;

/// <summary>
/// Asks each site's robots.txt before its pages are asked for, and keeps what it said (RFC 9309, section 2.3): where there is none
/// (4xx) all is allowed, where it cannot be reached (5xx, no answer) nothing is.
/// </summary>
internal sealed class RobotsGate(FeedFetcher fetcher, TimeProvider clock)
{
    /// <summary>The crawler's name as sites write it.</summary>
    public const string Product = "NewsWatch";

    private const int MaxSites = 1_000;

    // Section 2.5: at least 500 KiB of a file are read; what lies behind is not.
    private const int FirstBytes = 512 * 1024;

    // Section 2.4: a copy is not used for longer than a day; a site that was down is asked again sooner.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan LifetimeOfFailure = TimeSpan.FromHours(1);

    private readonly Lock turn = new();
    private readonly Dictionary<string, RobotsCopy> copies = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Task<FetchResult>> underWay = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>One line that says why the page is not to be asked for; null where it may be.</summary>
    public async Task<string?> RefusalAsync(Uri page, CancellationToken cancellationToken)
    {
        var site = page.GetLeftPart(UriPartial.Authority);
        var copy = Fresh(site);
        if (copy is null && await AskAsync(site, page).WaitAsync(cancellationToken) is var answer)
        {
            // Nothing was asked, so that nothing is known: the pause ends sooner than a copy.
            if (answer is FetchFailure { IsPaused: true } paused) return paused.Reason;
            copy = Fresh(site) ?? CopyOf(answer);
        }

        if (copy.Obstacle is { } obstacle) return $"robots.txt cannot be read ({obstacle}), so the page is left alone";
        return copy.Rules.Allows(page) ? null : "robots.txt forbids it";
    }

    /// <summary>Visits that begin together share one request; it has limits of its own, so none of them can take it from the others.</summary>
    private Task<FetchResult> AskAsync(string site, Uri page)
    {
        lock (turn)
        {
            if (underWay.TryGetValue(site, out var asked)) return asked;
            return underWay[site] = FetchAsync(site, new Uri(page, "/robots.txt"));
        }
    }

    private async Task<FetchResult> FetchAsync(string site, Uri robots)
    {
        // Nothing may end before the request is noted as under way.
        await Task.Yield();
        try
        {
            var request = new FetchRequest { Url = robots, Accept = "text/plain, */*;q=0.1", FirstBytes = FirstBytes };
            var answer = await fetcher.FetchAsync(request, CancellationToken.None);
            if (answer is not FetchFailure { IsPaused: true }) Keep(site, CopyOf(answer));
            return answer;
        }
        finally
        {
            // After the copy is kept, so that whoever comes now finds one of the two.
            lock (turn) underWay.Remove(site);
        }
    }

    private RobotsCopy CopyOf(FetchResult answer)
    {
        var now = clock.GetUtcNow();
        return answer switch
        {
            FetchedBody body => new RobotsCopy(Rules(body), Obstacle: null, now + Lifetime),
            FetchFailure { Status: >= 400 and < 500 and not (int)HttpStatusCode.TooManyRequests } =>
                new RobotsCopy(RobotsRules.None, Obstacle: null, now + Lifetime),
            FetchFailure failure => new RobotsCopy(RobotsRules.None, failure.Reason, now + LifetimeOfFailure),
            var other => new RobotsCopy(RobotsRules.None, other.GetType().Name, now + LifetimeOfFailure),
        };
    }

    private static RobotsRules Rules(FetchedBody body) =>
        RobotsRules.Parse(FeedDecoder.Decode(body.Bytes.Span, body.ContentType), Product);

    private RobotsCopy? Fresh(string site)
    {
        lock (turn)
        {
            return copies.TryGetValue(site, out var copy) && copy.ExpiresUtc > clock.GetUtcNow() ? copy : null;
        }
    }

    private void Keep(string site, RobotsCopy copy)
    {
        lock (turn)
        {
            if (copies.Count >= MaxSites) copies.Remove(copies.MinBy(pair => pair.Value.ExpiresUtc).Key);
            copies[site] = copy;
        }
    }
}
