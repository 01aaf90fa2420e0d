using System.Text;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Delivery.Channels.Http;

/// <summary>Sends one request and says how it ended, for every channel over HTTP.</summary>
internal sealed class ChannelClient(IHttpClientFactory clients, HttpSettings settings, TimeProvider clock)
{
    /// <summary>
    /// The verdict of <paramref name="judge"/>, where it has one, goes before the general one. The destination names what is
    /// to be kept out of the result.
    /// </summary>
    public async Task<SendResult> SendAsync(
        HttpRequestMessage request, Destination destination, Func<HttpAnswer, SendResult?> judge, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(settings.Timeout, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var client = clients.CreateClient(ChannelClientRegistration.Name);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ended.Token);
            var answer = new HttpAnswer(response.StatusCode, await BeginningAsync(response, ended.Token), RetryAfter(response));
            cancellationToken.ThrowIfCancellationRequested();
            return judge(answer) ?? AnswerVerdict.Of(answer, destination);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return AnswerVerdict.TimedOut(settings.Timeout);
        }
        catch (HttpRequestException exception)
        {
            return AnswerVerdict.Failed(exception, destination);
        }
    }

    /// <summary>For the delivery log. An answer that breaks off or never ends does not change what its status said.</summary>
    private async Task<string> BeginningAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode) return "";
        var beginning = new byte[settings.MaxAnswerBytes];
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            var length = await body.ReadAtLeastAsync(beginning, beginning.Length, throwOnEndOfStream: false, cancellationToken);
            return Encoding.UTF8.GetString(beginning, 0, length);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or OperationCanceledException)
        {
            return "the answer broke off";
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter;
        var wait = asked?.Delta ?? (asked?.Date - clock.GetUtcNow());
        return wait > TimeSpan.Zero ? wait : null;
    }
}
