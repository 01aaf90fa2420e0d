namespace NewsWatch.UnitTests.Stories.Corpus;

/// <summary>What subscribers would see of a stream: deals opened again, deals never told, and revisions beyond what changes of a deal.</summary>
public sealed record DealTally(int Duplicates, int Missed, int IdleChanges, IReadOnlyList<string> Wrong);
