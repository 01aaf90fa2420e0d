namespace NewsWatch.Core.Alerts;

/// <summary>
/// A rule of a subscription that a story passed, still without words: the reader's language is not known here. The values are names,
/// codes as they stand in JSON, or figures in invariant notation, first that of the story and then the least that was asked for.
/// </summary>
public sealed record AlertGround(string Rule, IReadOnlyList<string> Values);
