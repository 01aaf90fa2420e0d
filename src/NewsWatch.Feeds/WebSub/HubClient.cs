using System.Net;
using NewsWatch.Feeds.Fetching;

namespace NewsWatch.Feeds.WebSub;

/// <summary>Sends requests to hubs. Their answers are of no interest beyond the status, so no body is ever read.</summary>
public sealed class HubClient(FetchClient client, TimeProvider clock)
{
    private const int MaxRedirects = 5;

    private static readonly FetchLimits Limits = new() { TotalTimeout = TimeSpan.FromSeconds(30) };

    /// <summary>Only the caller's cancellation throws.</summary>
    public async Task<HubAnswer> SendAsync(HubRequest request, CancellationToken ct)
    {
        using var time = new ExchangeTime(Limits, clock, ct);
        try
        {
            return new HubAnswer { Error = await FollowAsync(request, time) };
        }
        catch (HostPausedException paused)
        {
            return new HubAnswer { Error = paused.Message, NotBefore = clock.GetUtcNow() + paused.Left };
        }
        catch (HostBusyException busy)
        {
            return new HubAnswer { Error = busy.Message, NotBefore = clock.GetUtcNow() };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new HubAnswer { Error = $"no answer within {Limits.TotalTimeout.TotalSeconds:0} s" };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or FetchException or InvalidDataException or
            InvalidOperationException or NotSupportedException or UriFormatException)
        {
            return new HubAnswer { Error = FailureReason.Of(exception) };
        }
    }

    /// <summary>Null where the hub took the request; else one line that says why not.</summary>
    private async Task<string?> FollowAsync(HubRequest request, ExchangeTime time)
    {
        var url = Redirects.Checked(request.Hub);
        for (var hop = 0; ; hop++)
        {
            using var place = await time.EnterAsync(client.Gate, url);
            time.Start();
            using var message = new HttpRequestMessage(HttpMethod.Post, url) { Content = request.Form() };
            message.Headers.TryAddWithoutValidation("User-Agent", client.Agent.Header);
            using var response = await client.Http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, time.Token);
            await client.Gate.NoteAsync(url, response, time.Caller);
            if (response.IsSuccessStatusCode) return null;

            // Of the redirects, only these two leave a POST a POST.
            if (response.StatusCode is not (HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect) || hop >= MaxRedirects)
                return StatusNames.Line(response.StatusCode);
            url = Redirects.Next(url, response)!;
            time.Stop();
        }
    }
}
