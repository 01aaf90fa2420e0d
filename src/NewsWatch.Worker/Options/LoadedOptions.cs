namespace NewsWatch.Worker.Options;

/// <summary>The options in force, or everything that is wrong with them.</summary>
public sealed record LoadedOptions
{
    /// <summary>Null where there are errors.</summary>
    public NewsWatchOptions? Options { get; init; }

    public required IReadOnlyList<OptionError> Errors { get; init; }

    /// <summary>Every option with its value and where that came from, in the order of the table; values are as they may be shown.</summary>
    public required IReadOnlyList<OptionSetting> Effective { get; init; }
}
