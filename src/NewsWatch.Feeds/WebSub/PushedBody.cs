namespace NewsWatch.Feeds.WebSub;

/// <summary>What a hub sent, as it sent it.</summary>
/// <param name="Bytes">The content.</param>
/// <param name="ContentType">The HTTP header; null where there was none.</param>
public sealed record PushedBody(ReadOnlyMemory<byte> Bytes, string? ContentType);
