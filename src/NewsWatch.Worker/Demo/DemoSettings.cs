namespace NewsWatch.Worker.Demo;

/// <summary>
/// Where the demo keeps its database, on which address it serves, and whether it goes on after the archive's week.
/// </summary>
internal sealed record DemoSettings(string Folder, string Url, bool Keep);
