namespace NewsWatch.Delivery.Rendering;

/// <summary>A fact of a deal for channels that show a table: "capacity", "10 GW".</summary>
public sealed record FactItem(string Label, string Value)
{
    /// <summary>The name of the evidence that states it, such as "capacity_gw".</summary>
    public string Field { get; init; } = "";

    /// <summary>The label with a capital, as it stands at the head of a field.</summary>
    public string Title => $"{char.ToUpperInvariant(Label[0])}{Label.AsSpan(1)}";
}
