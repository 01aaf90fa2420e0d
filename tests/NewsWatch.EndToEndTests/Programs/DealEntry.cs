namespace NewsWatch.EndToEndTests.Programs;

internal sealed record DealEntry(string Id, string Title, string Lead);
