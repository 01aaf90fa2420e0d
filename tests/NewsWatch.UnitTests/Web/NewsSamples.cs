using NewsWatch.Core.Alerts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Text;

namespace NewsWatch.UnitTests.Web;

internal static class NewsSamples
{
    public static readonly DateTimeOffset Noon = new(2025, 10, 13, 12, 0, 0, TimeSpan.Zero);

    public static Guid Id(string name) => DerivedId.From("sample", name);

    public static Story Story(string headline) => new()
    {
        Id = Id(headline),
        Headline = headline,
        Status = DealStatus.Announced,
        Deal = new Deal { Type = DealType.CoDevelopment, Parties = ["OpenAI", "Broadcom"] },
        Revision = 1,
        FirstPublishedUtc = Noon,
        LastPublishedUtc = Noon,
        OpenedUtc = Noon,
    };

    public static Alert Alert(Story story) => new()
    {
        Id = Id("alert " + story.Headline),
        SubscriptionId = "desk",
        Story = story,
        Reason = "Every story matches.",
        RaisedUtc = Noon,
    };

    public static Core.Deliveries.Delivery Delivery(string name, DeliveryState state) => new()
    {
        Id = Id(name),
        AlertId = Id("alert"),
        SubscriptionId = "desk",
        Destination = new Destination { Channel = "webhook", Address = "https://hooks.example/" },
        State = state,
        Attempt = 1,
        CreatedUtc = Noon,
        DueUtc = Noon,
    };

    public static Article Article(string title) => new()
    {
        Id = Id(title),
        FeedId = Id("feed"),
        Publisher = "Example News",
        Title = title,
        Url = "https://news.example/item?id=7",
        Text = "The full text.",
        ReceivedUtc = Noon,
    };

    public static DetectionResult Detection(bool partnership) => new()
    {
        Partnership = partnership,
        Score = partnership ? 0.9 : 0.1,
        Lang = "en",
        Why = partnership ? "Two companies, a relation and chips." : "No chips are mentioned.",
    };

    public static TrackDecision Decision(ArticleRole role, bool alert, Story? story = null) => new()
    {
        Role = role,
        Alert = alert,
        Story = story,
        Why = $"The tracker says {role}.",
    };
}
