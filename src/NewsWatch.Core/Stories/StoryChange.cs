namespace NewsWatch.Core.Stories;

/// <summary>
/// What a revision changed: field (see <see cref="StoryField"/>), from what (null when new), to what. Both in the words of
/// the wire formats ("reported", "10", a party's name), so that receivers and filters can read them back.
/// </summary>
public sealed record StoryChange(string Field, string? From, string To);
