using System.Globalization;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>The settings of all programs of a test: quick checks, short claims, one webhook that is told the first news of a deal.</summary>
internal static class PipelineSettings
{
    public static ProgramSettings For(FeedSite feeds, WebhookReceiver receiver) => For(feeds.Addresses, receiver);

    public static ProgramSettings For(IEnumerable<string> feeds, WebhookReceiver receiver) => For(feeds, receiver.Address);

    public static ProgramSettings For(IEnumerable<string> feeds, string receiver)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NEWSWATCH_FEEDS__DEFAULTS"] = "false",
            ["NEWSWATCH_NETWORK__ALLOW"] = "127.0.0.0/8",
            ["NEWSWATCH_PAGES__FETCH"] = "false",
            ["NEWSWATCH_POLLER__INTERVAL"] = "1s",
            ["NEWSWATCH_POLLER__FETCHTIMEOUT"] = "3s",
            ["NEWSWATCH_POLLER__LEASE"] = "4s",
            ["NEWSWATCH_TRACKER__REPORTEDWAIT"] = "0s",
            ["NEWSWATCH_NOTIFIER__CONSOLE"] = "false",
            ["NEWSWATCH_NOTIFIER__SENDTIMEOUT"] = "2s",
            ["NEWSWATCH_SUBSCRIPTIONS__0__ID"] = "test",
            ["NEWSWATCH_SUBSCRIPTIONS__0__FILTER__REVISIONS"] = "false",
            ["NEWSWATCH_SUBSCRIPTIONS__0__DESTINATIONS__0__CHANNEL"] = "webhook",
            ["NEWSWATCH_SUBSCRIPTIONS__0__DESTINATIONS__0__ADDRESS"] = receiver,
            ["NEWSWATCH_SUBSCRIPTIONS__0__DESTINATIONS__0__SECRET"] = "whsec_c2VjcmV0LW9mLXRoZS10ZXN0cy10aGF0LW5vYm9keS1yZWFkcw==",
        };
        foreach (var (number, address) in feeds.Index())
            environment[string.Create(CultureInfo.InvariantCulture, $"NEWSWATCH_FEEDS__URLS__{number}")] = address;
        return new ProgramSettings(["run"], environment);
    }

    /// <summary>For tests that kill nothing: a machine under load may take its time without a feed that counts as failed.</summary>
    public static ProgramSettings Patient(this ProgramSettings settings) => settings
        .With("NEWSWATCH_POLLER__FETCHTIMEOUT", "15s")
        .With("NEWSWATCH_POLLER__LEASE", "20s")
        .With("NEWSWATCH_NOTIFIER__SENDTIMEOUT", "15s");
}
