using System.Text.Json.Serialization;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Discord;

/// <summary>A field of an embed: 256 characters of name, 1,024 of value.</summary>
internal sealed record DiscordField(string Name, string Value, bool Inline)
{
    public const int MaxValue = 1024;

    public string Name { get; } = SafeText.Line(Name, 256);

    public string Value { get; } = Value.Length <= MaxValue ? Value : Markdown.Escape(SafeText.Line(Value, MaxValue / 2));

    [JsonIgnore]
    public int Length => Name.Length + Value.Length;
}
