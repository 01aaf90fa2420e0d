namespace NewsWatch.Web.Pages.SystemState;

/// <summary>Something without which the program cannot work: its name, such as "store" or "bus", and why it is down where it is.</summary>
public sealed record Dependency(string Name, bool IsUp, string? Detail);
