using System.Text.Json.Serialization;

namespace NewsWatch.Delivery.Channels.Teams;

/// <summary>What carries the card in a message.</summary>
internal sealed record TeamsAttachment([property: JsonPropertyName("contentType")] string ContentType, TeamsCard Content);
