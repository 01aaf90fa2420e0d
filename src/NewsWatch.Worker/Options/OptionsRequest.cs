namespace NewsWatch.Worker.Options;

/// <summary>Where the loader looks; later ones win: file, environment, overrides.</summary>
public sealed record OptionsRequest
{
    public const string DefaultFile = "newswatch.json";

    /// <summary>The folder that relative paths of the file start from.</summary>
    public required string Folder { get; init; }

    /// <summary>A JSON file that must exist; null reads <see cref="DefaultFile"/> where it is there.</summary>
    public string? File { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Settings of the command line, whose key may be wrong.</summary>
    public IReadOnlyList<OptionSetting> Overrides { get; init; } = [];
}
