namespace NewsWatch.Worker.Options;

/// <summary>The watched feeds: the union of the three.</summary>
public sealed record FeedsOptions
{
    [Option("Watch the feeds that come with the program.")]
    public bool Defaults { get; init; } = true;

    [Option("Addresses of further feeds.", Schemes = "http,https")]
    public IReadOnlyList<string> Urls { get; init; } = [];

    [Option("A text file of further feeds: one address a line; what follows # at its start or after a space is a comment.", Allowed = "a file that exists")]
    public string? File { get; init; }
}
