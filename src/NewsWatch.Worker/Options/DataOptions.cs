namespace NewsWatch.Worker.Options;

public sealed record DataOptions
{
    [Option("Folder of everything the program keeps on disk, relative to the working directory.", Allowed = "a folder")]
    public string Folder { get; init; } = "./data";
}
