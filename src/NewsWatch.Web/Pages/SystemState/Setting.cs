namespace NewsWatch.Web.Pages.SystemState;

/// <summary>An option as it may be shown.</summary>
public sealed record Setting(string Key, string Value, bool IsDefault);
