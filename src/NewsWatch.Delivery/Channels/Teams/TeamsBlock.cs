using System.Text.Json.Serialization;

namespace NewsWatch.Delivery.Channels.Teams;

/// <summary>A text block of a card.</summary>
internal sealed record TeamsBlock(string Text, [property: JsonIgnore] TeamsStyle Style)
{
    public string Type => "TextBlock";

    public bool Wrap => true;

    public string? Size => Style.Size;

    public string? Weight => Style.Weight;

    public string? Color => Style.Color;

    [JsonPropertyName("isSubtle")]
    public bool Subtle => Style.Subtle;

    public string Spacing => Style.Close ? "Small" : "Default";

    public bool Separator => Style.Apart;
}
