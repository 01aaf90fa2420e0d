namespace NewsWatch.UnitTests.Detection.Corpus;

/// <summary>An amount in whole units of a currency.</summary>
internal sealed record CorpusMoney(decimal Amount, string Currency);
