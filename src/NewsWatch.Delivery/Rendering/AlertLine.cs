namespace NewsWatch.Delivery.Rendering;

/// <summary>A line of an alert and what it is, so that a channel can emphasise it in its own way.</summary>
public sealed record AlertLine(AlertLineKind Kind, string Text);
