using System.Net;
using NewsWatch.Network;

namespace NewsWatch.Feeds.Fetching;

/// <summary>
/// Asks a server for a feed, politely and within <see cref="FetchLimits"/>. The client must not follow redirects itself:
/// each hop is judged here, and goes through the gate of its own host.
/// </summary>
public sealed class FeedFetcher(FetchClient client, FetchLimits limits, TimeProvider clock)
{
    /// <summary>Whatever a server does becomes a result; only the caller's own cancellation throws.</summary>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken ct)
    {
        using var time = new ExchangeTime(limits, clock, ct);
        try
        {
            return await FollowAsync(request, time);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            var reason = time.IsOver
                ? $"timed out after {limits.TotalTimeout.TotalSeconds:0.##} s"
                : $"no connection within {limits.ConnectTimeout.TotalSeconds:0.##} s";
            return new FetchFailure { FinalUrl = request.Url, Reason = reason };
        }
        catch (HostPausedException paused)
        {
            return new FetchFailure { FinalUrl = paused.Url, IsPaused = true, Reason = paused.Message, RetryAfter = paused.Left };
        }
        catch (HostBusyException busy)
        {
            return new FetchFailure { FinalUrl = busy.Url, IsPaused = true, Reason = busy.Message };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or FetchException or InvalidDataException or
            InvalidOperationException or NotSupportedException)
        {
            return new FetchFailure { FinalUrl = request.Url, Reason = FailureReason.Of(exception) };
        }
    }

    private async Task<FetchResult> FollowAsync(FetchRequest request, ExchangeTime time)
    {
        var path = new RedirectPath(Redirects.Checked(request.Url), limits.MaxRedirects);
        while (true)
        {
            if (request.Objection is { } objection && await objection(path.Url, time.Caller) is { } reason) throw new FetchException(reason);
            using var place = await time.EnterAsync(client.Gate, path.Url);
            place.Rest = request.Rest;
            time.Start();
            using var message = FetchMessage.For(request, path.Url, client.Agent);
            using var response = await SendAsync(message, time.Token);
            await client.Gate.NoteAsync(path.Url, response, time.Caller);
            if (Redirects.Next(path.Url, response) is not { } next)
                return await ReadAsync(request, path.Url, response, time.Token) with { MovedTo = path.MovedTo };
            path.Follow(next, response.StatusCode);
            time.Stop();
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        using var silent = new CancellationTokenSource(limits.HeadersTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silent.Token, cancellationToken);
        try
        {
            return await client.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
        }
        catch (OperationCanceledException) when (silent.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new FetchException($"no answer within {limits.HeadersTimeout.TotalSeconds:0.##} s");
        }
    }

    private async Task<FetchResult> ReadAsync(FetchRequest request, Uri url, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var etag = Validators.Read(response.Headers, "ETag");
        var lastModified = Validators.Read(response.Content.Headers, "Last-Modified") ?? Validators.Read(response.Headers, "Last-Modified");
        var maxAge = response.Headers.CacheControl?.MaxAge;
        if (response.StatusCode == HttpStatusCode.NotModified)
            return new FetchNotModified { FinalUrl = url, ETag = etag, LastModified = lastModified, MaxAge = maxAge };
        if (!response.IsSuccessStatusCode) return Refused(url, response);
        if (request.MediaType is { } wanted && response.Content.Headers.ContentType?.MediaType is var type &&
            !string.Equals(type, wanted, StringComparison.OrdinalIgnoreCase)) throw new FetchException($"not {wanted}: {type ?? "no media type"}");
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return new FetchedBody
        {
            FinalUrl = url,
            Status = (int)response.StatusCode,
            Bytes = await new BoundedBody(limits, clock).ReadAsync(stream, request.FirstBytes, cancellationToken),
            ContentType = Validators.Read(response.Content.Headers, "Content-Type"),
            Links = Links(response),
            ETag = etag,
            LastModified = lastModified,
            MaxAge = maxAge,
        };
    }

    private static IReadOnlyList<string> Links(HttpResponseMessage response) =>
        response.Headers.NonValidated.TryGetValues("Link", out var values) ? [.. values] : [];

    private FetchFailure Refused(Uri url, HttpResponseMessage response)
    {
        return new FetchFailure
        {
            FinalUrl = url,
            Status = (int)response.StatusCode,
            // Not the server's own phrase: it can say anything, and HTTP/2 has none.
            Reason = StatusNames.Line(response.StatusCode),
            RetryAfter = RetryAfter.Read(response.Headers, clock.GetUtcNow()),
        };
    }
}
