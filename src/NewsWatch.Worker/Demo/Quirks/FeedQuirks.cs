namespace NewsWatch.Worker.Demo.Quirks;

/// <summary>Every quirk that a feed of the archive may name.</summary>
internal static class FeedQuirks
{
    public static IReadOnlyList<IFeedQuirk> All { get; } =
    [
        new BareAmpersands(),
        new EscapedTwice(),
        new JunkBeforeDeclaration(),
        new MissingGuid(),
        new MissingVersion(),
        new NamedZoneDates("central-european-dates", "CEST", TimeSpan.FromHours(2)),
        new NamedZoneDates("eastern-dates", "EDT", TimeSpan.FromHours(-4)),
        new TrailingScript(),
        new UndeclaredPrefix(),
        new Windows1252Bytes(),
    ];

    public static IFeedQuirk Named(string name) =>
        All.FirstOrDefault(quirk => string.Equals(quirk.Name, name, StringComparison.Ordinal))
        ?? throw new InvalidDataException($"Unknown quirk '{name}'; known are {string.Join(", ", All.Select(quirk => quirk.Name))}.");
}
