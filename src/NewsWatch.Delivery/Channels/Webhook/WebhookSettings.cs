using System.Globalization;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>How webhooks are sent.</summary>
public sealed record WebhookSettings
{
    /// <summary>For the whole attempt, from the connection to the end of the answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    public string UserAgent { get; init; } = "NewsWatch/0.1";

    /// <summary>How much of an answer is read; the log keeps its beginning.</summary>
    public int MaxAnswerBytes { get; init; } = 1024;

    /// <summary>One line for each wrong setting: its name, the value and what is allowed.</summary>
    public IEnumerable<string> Validate()
    {
        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(5))
            yield return $"Webhook:Timeout is {Timeout:c}: allowed is 00:00:01 to 00:05:00.";
        if (!IsUserAgent(UserAgent))
            yield return $"Webhook:UserAgent is '{UserAgent}': allowed is a product with a version, such as 'NewsWatch/0.1'.";
        if (MaxAnswerBytes is < 0 or > 65_536)
            yield return string.Create(CultureInfo.InvariantCulture, $"Webhook:MaxAnswerBytes is {MaxAnswerBytes}: allowed is 0 to 65536.");
    }

    private static bool IsUserAgent(string text)
    {
        using var request = new HttpRequestMessage();
        return request.Headers.UserAgent.TryParseAdd(text);
    }
}
