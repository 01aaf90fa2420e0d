namespace NewsWatch.Worker.Roles;

/// <summary>Names that were read, and when by the clock's timestamp.</summary>
internal sealed record RecentCompanies(IReadOnlyList<string> Names, long ReadAt);
