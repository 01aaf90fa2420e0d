namespace NewsWatch.UnitTests.Demo.Expected;

/// <summary>A deal from before the week: recalled, never told.</summary>
internal sealed record OlderDeal(IReadOnlyList<string> Parties, IReadOnlyList<string> Entries);
