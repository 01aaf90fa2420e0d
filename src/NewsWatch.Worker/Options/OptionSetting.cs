namespace NewsWatch.Worker.Options;

/// <summary>A value as it was given: under which key, and where.</summary>
public sealed record OptionSetting(string Key, string Text, string Source);
