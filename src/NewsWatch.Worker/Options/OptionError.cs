namespace NewsWatch.Worker.Options;

/// <summary>What is wrong with one setting. Its text is one line without secrets: option, value, source, what is allowed.</summary>
public sealed record OptionError(string Option, string Problem)
{
    public static OptionError NotAllowed(OptionDefinition option, string key, OptionSetting setting) => new(
        key,
        $"{Redaction.Quote(option, setting.Text)} ({setting.Source}) is not allowed; allowed: {option.Allowed}"
        + (option.ValueType == typeof(TimeSpan) ? $", {DurationText.Examples}" : ""));

    public override string ToString() => $"{Option}: {Problem}";
}
