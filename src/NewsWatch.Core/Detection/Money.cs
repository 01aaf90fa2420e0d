namespace NewsWatch.Core.Detection;

/// <summary>
/// An amount in whole units of an ISO 4217 currency; the qualifier is one of "up_to", "at_least", "about", "more_than", or null.
/// </summary>
public sealed record Money(decimal Amount, string Currency, string? Qualifier);
