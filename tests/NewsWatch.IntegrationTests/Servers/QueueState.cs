using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>A queue as the management API shows it. The counts follow the broker's statistics, half a second behind in our own servers.</summary>
public sealed record QueueState
{
    public required string Name { get; init; }

    public bool Durable { get; init; }

    /// <summary>"classic", "quorum" or "stream".</summary>
    public string? Type { get; init; }

    public IReadOnlyDictionary<string, JsonElement> Arguments { get; init; } = new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>Ready and unacknowledged messages together.</summary>
    public long Messages { get; init; }

    [JsonPropertyName("messages_ready")]
    public long Ready { get; init; }

    [JsonPropertyName("messages_unacknowledged")]
    public long Unacknowledged { get; init; }

    public int Consumers { get; init; }
}
