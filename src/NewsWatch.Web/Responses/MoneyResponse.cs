using NewsWatch.Core.Detection;

namespace NewsWatch.Web.Responses;

/// <summary>An amount of money as the text states it.</summary>
internal sealed record MoneyResponse
{
    /// <summary>In whole units of the currency.</summary>
    public required decimal Amount { get; init; }

    /// <summary>An ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>One of up_to, at_least, about, more_than; null where the text states the amount flatly.</summary>
    public required string? Qualifier { get; init; }

    public static MoneyResponse From(Money money) =>
        new() { Amount = money.Amount, Currency = money.Currency, Qualifier = money.Qualifier };
}
