using System.Globalization;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Benchmarks.Alerts;

/// <summary>
/// Subscriptions as readers would make them, over companies of which few are wanted by many. Of ten six want any of a few parties, one wants
/// two together, and three name none, so that an index by party cannot put them aside: one each asks for words, for a value and for a kind.
/// </summary>
internal sealed class SubscriptionMix(int companies)
{
    private static readonly string[] Words = ["alloy", "basalt", "cobalt", "delta", "ember", "fjord", "granite", "harbor"];

    private readonly Random _random = new(6);

    public IReadOnlyList<Subscription> Take(int count) => [.. Enumerable.Range(0, count).Select(At)];

    private Subscription At(int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"reader-{number}"),
        Filter = FilterAt(number % 10),
        Destinations = [new Destination { Channel = "webhook", Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1/{number}") }],
    };

    private SubscriptionFilter FilterAt(int kind) => kind switch
    {
        < 6 => new SubscriptionFilter
        {
            Parties = [.. Enumerable.Range(0, 1 + _random.Next(5)).Select(_ => Company())],
            Statuses = kind == 0 ? [DealStatus.Announced] : [],
        },
        6 => new SubscriptionFilter { AllParties = [Company(), Company()] },
        7 => new SubscriptionFilter { Words = [Words[_random.Next(Words.Length)] + _random.Next(50).ToString(CultureInfo.InvariantCulture)] },
        8 => new SubscriptionFilter { MinimumValueUsd = Math.Exp(_random.NextDouble() * 6) * 1e10, Languages = ["en", "fr"] },
        _ => new SubscriptionFilter { Types = [DealType.Investment], NoParties = [Company()], Publishers = ["Paper 1", "Paper 2"] },
    };

    // The square makes small numbers frequent, as it does in the news.
    private string Company() =>
        string.Create(CultureInfo.InvariantCulture, $"Company{(int)(_random.NextDouble() * _random.NextDouble() * companies)}");
}
