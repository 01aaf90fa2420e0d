namespace NewsWatch.Worker.Commands;

/// <summary>A file to parse: its name relative to the root, where it lies, and what an HTTP response would have said of it.</summary>
public sealed record FeedFile
{
    public required string Name { get; init; }

    public required string Path { get; init; }

    public string? ContentType { get; init; }

    public Uri? BaseUrl { get; init; }
}
