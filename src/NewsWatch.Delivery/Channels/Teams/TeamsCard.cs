using System.Text.Json.Serialization;

namespace NewsWatch.Delivery.Channels.Teams;

/// <summary>The card itself.</summary>
internal sealed record TeamsCard(IReadOnlyList<object> Body, IReadOnlyList<object> Actions)
{
    [JsonPropertyName("$schema")]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Type => "AdaptiveCard";

    public string Version => "1.4";

    /// <summary>Cards are narrow in Teams unless they ask for the whole width.</summary>
    public object Msteams { get; } = new { Width = "Full" };
}
