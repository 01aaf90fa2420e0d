namespace NewsWatch.Delivery.Rendering;

/// <summary>How much a bulletin may hold. Channels with a limit on the whole go down the ladder until it fits.</summary>
public sealed record BulletinLimits(int Stories, int Quotes, int Sources, int Text)
{
    public static IReadOnlyList<BulletinLimits> Ladder { get; } =
    [
        new(Stories: 20, Quotes: 6, Sources: 8, Text: 240),
        new(Stories: 10, Quotes: 4, Sources: 5, Text: 200),
        new(Stories: 10, Quotes: 2, Sources: 2, Text: 120),
        new(Stories: 9, Quotes: 1, Sources: 1, Text: 100),
        new(Stories: 5, Quotes: 1, Sources: 1, Text: 100),
        new(Stories: 2, Quotes: 0, Sources: 1, Text: 80),
    ];

    public static BulletinLimits Widest => Ladder[0];

    /// <summary>For what has no limit of its own; mail programs cut what is longer than about 100 kB.</summary>
    public static BulletinLimits Long => Widest with { Stories = 50 };

    /// <summary>The first rendering, from the fullest on, that fits; the smallest where none does.</summary>
    public static T Fit<T>(Func<BulletinLimits, T> render, Func<T, bool> fits) =>
        Ladder.SkipLast(1).Select(render).FirstOrDefault(rendered => fits(rendered)) ?? render(Ladder[^1]);
}
