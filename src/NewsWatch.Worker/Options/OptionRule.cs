namespace NewsWatch.Worker.Options;

/// <summary>A rule about options that are each readable; it is not asked where one of its keys holds an error already.</summary>
public sealed record OptionRule(IReadOnlyList<string> Keys, Func<NewsWatchOptions, OptionsRequest, IEnumerable<OptionError>> Check);
