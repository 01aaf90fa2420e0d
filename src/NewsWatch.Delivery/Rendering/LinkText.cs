namespace NewsWatch.Delivery.Rendering;

/// <summary>Something that the reader can do.</summary>
public sealed record LinkText(string Label, Uri Url);
