using System.Text.Json;
using NewsWatch.Contracts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Worker.Consumers;

/// <summary>Between the words on the bus, which others rely on, and the types of Core, which may change.</summary>
internal static class ContractMapping
{
    public static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <exception cref="InvalidOperationException">A word that this version does not know.</exception>
    public static TEnum Value<TEnum>(string word)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(Word(value), word, StringComparison.Ordinal)) return value;
        }

        throw new InvalidOperationException($"'{word}' is no {typeof(TEnum).Name}; known are {string.Join(", ", Enum.GetValues<TEnum>().Select(Word))}.");
    }

    public static DealFacts ToContract(Deal deal) => new()
    {
        Type = Word(deal.Type),
        Parties = deal.Parties,
        Subject = deal.Subject,
        CapacityGw = deal.CapacityGw,
        ValueUsd = deal.ValueUsd,
        Value = deal.Value is { } money
            ? new DealValue { Amount = money.Amount, Currency = money.Currency, Qualifier = money.Qualifier }
            : null,
        StakePercent = deal.StakePercent,
        Units = deal.Units,
        Starts = deal.Starts,
        ShareMoves = [.. deal.ShareMoves.Select(move => new ShareReaction { Party = move.Party, Percent = move.Percent })],
    };

    public static Deal ToCore(DealFacts facts) => new()
    {
        Type = Value<DealType>(facts.Type),
        Parties = facts.Parties,
        Subject = facts.Subject,
        CapacityGw = facts.CapacityGw,
        ValueUsd = facts.ValueUsd,
        Value = facts.Value is { } value ? new Money(value.Amount, value.Currency, value.Qualifier) : null,
        StakePercent = facts.StakePercent,
        Units = facts.Units,
        Starts = facts.Starts,
        ShareMoves = [.. facts.ShareMoves.Select(move => new ShareMove(move.Party, move.Percent))],
    };

    public static IReadOnlyList<EvidenceQuote> ToContract(IReadOnlyList<Evidence> evidence) =>
        [.. evidence.Select(item => new EvidenceQuote { Field = item.Field, Quote = item.Quote })];

    public static IReadOnlyList<Evidence> ToCore(IReadOnlyList<EvidenceQuote> evidence) =>
        [.. evidence.Select(item => new Evidence(item.Field, item.Quote))];

    public static SourceLink ToContract(StorySource source) => new()
    {
        ArticleId = source.ArticleId,
        Publisher = source.Publisher,
        Title = source.Title,
        Url = source.Url,
        Language = source.Lang,
        ReceivedUtc = source.ReceivedUtc,
        Score = source.Score,
    };

    public static StorySource ToCore(SourceLink source) => new()
    {
        ArticleId = source.ArticleId,
        Publisher = source.Publisher,
        Title = source.Title,
        Url = source.Url,
        Lang = source.Language,
        ReceivedUtc = source.ReceivedUtc,
        Score = source.Score,
    };
}
