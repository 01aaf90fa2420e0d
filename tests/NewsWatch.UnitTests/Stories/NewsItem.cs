using System.Globalization;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Text;

namespace NewsWatch.UnitTests.Stories;

/// <summary>An article with its judgement in few words: what a test leaves out is ordinary.</summary>
internal sealed record NewsItem
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public string Title { get; init; } = "Orion and Vega build a chip";

    public string Parties { get; init; } = "Orion,Vega";

    public string Publisher { get; init; } = "Herald";

    public DealStatus Status { get; init; } = DealStatus.Announced;

    public DealType Type { get; init; } = DealType.Partnership;

    public double? Gigawatts { get; init; }

    public double? Dollars { get; init; }

    public string? Qualifier { get; init; }

    /// <summary>The words of the title that state something, such as "capacity_gw=10 GW".</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Hours after the start.</summary>
    public double Published { get; init; }

    public double? Received { get; init; }

    /// <summary>False: the parties' deal is only recalled.</summary>
    public bool Partnership { get; init; } = true;

    /// <summary>More than 1: an edit of an entry.</summary>
    public int Version { get; init; } = 1;

    public TrackedArticle Build()
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{Title}|{Publisher}|{Published}|{Received}");
        var article = new Article
        {
            Id = DerivedId.From(key),
            FeedId = Guid.Empty,
            Version = Version,
            Publisher = Publisher,
            Title = Title,
            Url = $"https://news.example/{DerivedId.From(key):N}",
            PublishedUtc = Start.AddHours(Published),
            ReceivedUtc = Start.AddHours(Received ?? Published),
        };
        return new TrackedArticle(article, Detection());
    }

    private DetectionResult Detection()
    {
        var deal = new Deal
        {
            Type = Type,
            Parties = Parties.Split(',', StringSplitOptions.RemoveEmptyEntries),
            CapacityGw = Gigawatts,
            ValueUsd = Dollars,
            Value = Dollars is { } amount ? new Money((decimal)amount, "USD", Qualifier) : null,
        };
        return new DetectionResult
        {
            Partnership = Partnership,
            Score = Partnership ? 0.9 : 0.1,
            Lang = "en",
            Status = Partnership ? Status : null,
            Deal = Partnership ? deal : null,
            Background = Partnership ? [] : [deal],
            Evidence = [.. Evidence.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=')).Select(part => new Evidence(part[0], part[1]))],
            Why = "test",
        };
    }
}
