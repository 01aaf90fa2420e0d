namespace NewsWatch.Delivery.Rendering;

/// <summary>An article: its address is empty where it is no http or https address or too long to be shown whole.</summary>
public sealed record SourceText(string Publisher, string Title, string Language, string Url);
