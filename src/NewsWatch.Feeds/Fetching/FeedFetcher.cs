using System.Net;
using NewsWatch.Network;

namespace NewsWatch.Feeds.Fetching;

/// <summary>
/// Asks a server for a feed, politely and within <see cref="FetchLimits"/>. The client must not follow redirects itself:
/// each hop is judged here.
/// </summary>
public sealed class FeedFetcher(HttpClient http, FetchLimits limits, UserAgent agent, TimeProvider clock)
{
    private const string Accept =
        "application/rss+xml, application/atom+xml, application/rdf+xml, " +
        "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

    /// <summary>Whatever a server does becomes a result; only the caller's own cancellation throws.</summary>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(limits.TotalTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            return await FollowAsync(request, both.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            var reason = timeout.IsCancellationRequested
                ? $"timed out after {limits.TotalTimeout.TotalSeconds:0.##} s"
                : $"no connection within {limits.ConnectTimeout.TotalSeconds:0.##} s";
            return new FetchFailure { FinalUrl = request.Url, Reason = reason };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or FetchException or InvalidDataException or
            InvalidOperationException or NotSupportedException)
        {
            return new FetchFailure { FinalUrl = request.Url, Reason = FailureReason.Of(exception) };
        }
    }

    private async Task<FetchResult> FollowAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        var url = Redirects.Checked(request.Url);
        for (var hop = 0; ; hop++)
        {
            using var message = Message(request, url);
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (Redirects.Next(url, response) is not { } next) return await ReadAsync(url, response, cancellationToken);
            if (hop >= limits.MaxRedirects) throw new FetchException($"more than {limits.MaxRedirects} redirects");
            url = next;
        }
    }

    private HttpRequestMessage Message(FetchRequest request, Uri url)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", agent.Header);
        message.Headers.TryAddWithoutValidation("Accept", Accept);

        // Validators belong to the address that gave them, and many are not well-formed: they go back unparsed.
        Validators.Add(message, "If-None-Match", request.ETag);
        Validators.Add(message, "If-Modified-Since", request.LastModified);
        return message;
    }

    private async Task<FetchResult> ReadAsync(Uri url, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var etag = Validators.Read(response.Headers, "ETag");
        var lastModified = Validators.Read(response.Content.Headers, "Last-Modified") ?? Validators.Read(response.Headers, "Last-Modified");
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return new FetchNotModified { FinalUrl = url, ETag = etag, LastModified = lastModified };
        }

        if (!response.IsSuccessStatusCode) return Refused(url, response);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return new FetchedBody
        {
            FinalUrl = url,
            Status = (int)response.StatusCode,
            Bytes = await new BoundedBody(limits, clock).ReadAsync(stream, cancellationToken),
            ContentType = Validators.Read(response.Content.Headers, "Content-Type"),
            ETag = etag,
            LastModified = lastModified,
        };
    }

    private FetchFailure Refused(Uri url, HttpResponseMessage response)
    {
        // Not the server's own phrase: it can say anything, and HTTP/2 has none.
        var name = StatusNames.Of(response.StatusCode);
        return new FetchFailure
        {
            FinalUrl = url,
            Status = (int)response.StatusCode,
            Reason = name.Length == 0 ? $"{(int)response.StatusCode}" : $"{(int)response.StatusCode} {name}",
            RetryAfter = RetryAfter.Read(response.Headers, clock.GetUtcNow()),
        };
    }
}
