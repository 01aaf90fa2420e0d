using System.Net;
using NewsWatch.Network;

namespace NewsWatch.Feeds.Fetching;

/// <summary>The request of one hop.</summary>
internal static class FetchMessage
{
    private const string Accept =
        "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, " +
        "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    public static HttpRequestMessage For(FetchRequest request, Uri url, UserAgent agent)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", agent.Header);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept ?? Accept);

        // Many validators are not well-formed: they go back unparsed.
        Validators.Add(message, "If-None-Match", request.ETag);
        Validators.Add(message, "If-Modified-Since", request.LastModified);
        return message;
    }
}
