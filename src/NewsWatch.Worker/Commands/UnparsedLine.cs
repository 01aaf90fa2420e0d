namespace NewsWatch.Worker.Commands;

/// <summary>A line that parse writes for a file that is no feed, in the order of the published shape.</summary>
public sealed record UnparsedLine
{
    public required string File { get; init; }

    public bool Ok => false;

    /// <summary>One line that says why.</summary>
    public required string Exc { get; init; }

    public IReadOnlyList<EntryLine> Entries { get; } = [];

    public static UnparsedLine Of(string file, string reason) => new() { File = file, Exc = reason };
}
