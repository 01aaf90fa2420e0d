using System.Net;

namespace NewsWatch.Feeds.Fetching;

/// <summary>The hops of one exchange: how many, where they led before, and whether they were for good.</summary>
internal sealed class RedirectPath(Uri start, int maxHops)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal) { start.AbsoluteUri };
    private bool forGood = true;

    public Uri Url { get; private set; } = start;

    /// <summary>Where 301 and 308 led before the first hop of another kind; null where the first was of another kind.</summary>
    public Uri? MovedTo { get; private set; }

    /// <exception cref="FetchException">Too many hops, or one to where the path was before.</exception>
    public void Follow(Uri next, HttpStatusCode status)
    {
        if (!seen.Add(next.AbsoluteUri)) throw new FetchException("a redirect loop");
        if (seen.Count > maxHops + 1) throw new FetchException($"more than {maxHops} redirects");
        forGood &= status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
        if (forGood) MovedTo = next;
        Url = next;
    }
}
