using System.Globalization;
using System.Text.Json;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Telling;
using NewsWatch.Core.Text;
using NewsWatch.Storage.Messages;

namespace NewsWatch.UnitTests.Storage.Contract;

/// <summary>Records that differ only in what a test is about.</summary>
internal static class Samples
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public static Guid Id(string what, int number = 0) => DerivedId.From(what, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Everything a record holds, since records compare their lists by reference.</summary>
    public static string Facts<T>(T? record) => JsonSerializer.Serialize(record);

    public static Feed Feed(string url) => new() { Id = ArticleIdentity.ForFeed(url), Url = url, NextCheckUtc = Now };

    public static Article Article(int number) => new()
    {
        Id = Id("article", number),
        FeedId = ArticleIdentity.ForFeed("https://a.test/feed"),
        Publisher = "A",
        Title = $"Title {number}",
        ReceivedUtc = Now.AddMinutes(number),
    };

    public static DetectionResult Detection(bool partnership) => new()
    {
        Partnership = partnership,
        Score = partnership ? 0.9 : 0.1,
        Lang = "en",
        Why = "Because.",
    };

    public static Deal Deal(params string[] parties) => new() { Type = DealType.CoDevelopment, Parties = parties };

    public static Story Story(int number, params string[] parties) => new()
    {
        Id = Id("story", number),
        Headline = $"Story {number}",
        Status = DealStatus.Announced,
        Deal = Deal(parties),
        Revision = 1,
        FirstPublishedUtc = Now,
        LastPublishedUtc = Now.AddHours(number),
        OpenedUtc = Now.AddHours(number),
        Told = new ToldFacts { Revision = 1, ToldUtc = Now, Status = DealStatus.Announced, Parties = parties },
    };

    public static TrackDecision Decision(ArticleRole role, Story? story, bool alert = false) =>
        new() { Role = role, Story = story, Alert = alert, Why = "Because." };

    public static Alert Alert(Story story, string subscriptionId = "all") => new()
    {
        Id = DerivedId.From("alert", story.Id.ToString(), story.Revision.ToString(CultureInfo.InvariantCulture), subscriptionId),
        SubscriptionId = subscriptionId,
        Story = story,
        Reason = "Matches.",
        Grounds = [new AlertGround("parties", ["OpenAI"])],
        RaisedUtc = Now,
    };

    public static Core.Deliveries.Delivery Delivery(Alert alert, string address = "https://hook.test/") => new()
    {
        Id = DeliveryIdentity.For(alert, new Destination { Channel = "webhook", Address = address }),
        AlertId = alert.Id,
        SubscriptionId = alert.SubscriptionId,
        Destination = new Destination { Channel = "webhook", Address = address, Secret = "whsec_test" },
        State = DeliveryState.Queued,
        Attempt = 1,
        CreatedUtc = Now,
        DueUtc = Now,
    };

    public static DeliveryAttempt Attempt(Core.Deliveries.Delivery delivery, int attempt, SendResult result) => new()
    {
        DeliveryId = delivery.Id,
        Attempt = attempt,
        StartedUtc = Now,
        Duration = TimeSpan.FromMilliseconds(120),
        Result = result,
    };

    public static OutboxMessage Message(int number, string type = "ArticleDiscovered") => new()
    {
        Id = Id("message", number),
        Type = type,
        Payload = "{}",
        CreatedUtc = Now,
    };

    public static DeadLetter DeadLetter(OutboxMessage message) => new()
    {
        MessageId = message.Id,
        Queue = "detect-partnership",
        Type = message.Type,
        Payload = message.Payload,
        Reason = "It failed.",
        Failures = 3,
        FirstFailedUtc = Now,
        LastFailedUtc = Now,
    };
}
