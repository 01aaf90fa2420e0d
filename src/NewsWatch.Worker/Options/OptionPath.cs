namespace NewsWatch.Worker.Options;

/// <summary>Where a setting goes: the option, its key with numbers filled in, and which element of a list of values, if only one.</summary>
public sealed record OptionPath(OptionDefinition Definition, string Key, int? Element);
