namespace NewsWatch.Delivery.Rendering;

/// <summary>Words of a source and the names of the fields that they state.</summary>
public sealed record QuoteText(string Text, string Fields);
