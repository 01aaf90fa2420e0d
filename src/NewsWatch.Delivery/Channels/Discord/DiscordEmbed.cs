using System.Text.Json.Serialization;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Discord;

/// <summary>A coloured box of a message: 256 characters of title, 4,096 of description, 25 fields, 2,048 of footer.</summary>
internal sealed record DiscordEmbed(string Plain)
{
    public const int Green = 0x2E7D32;
    public const int Amber = 0xB26A00;

    [JsonIgnore]
    public string Plain { get; } = Plain;

    public string Title => Escaped.Text(Plain, 256, Markdown.Escape);

    public string? Description
    {
        get => field is { Length: > 0 } ? field : null;
        init;
    }

    public string? Url { get; init; }

    [JsonPropertyName("color")]
    public int? Colour { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public IReadOnlyList<DiscordField> Fields { get; init; } = [];

    [JsonPropertyName("footer")]
    public object? ShownFooter => Footer is null ? null : new { Text = Footer };

    [JsonIgnore]
    public string? Footer { get; init; }

    [JsonIgnore]
    public int Length => Title.Length + (Description?.Length ?? 0) + (Footer?.Length ?? 0) + Fields.Sum(one => one.Length);
}
