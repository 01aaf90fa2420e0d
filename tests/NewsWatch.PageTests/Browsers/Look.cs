namespace NewsWatch.PageTests.Browsers;

/// <summary>How somebody looks at a page.</summary>
internal sealed record Look
{
    public const int Phone = 375;
    public const int Desk = 1440;

    /// <summary>In CSS pixels.</summary>
    public int Width { get; init; } = Desk;

    public bool Dark { get; init; }

    /// <summary>As the browser asks for it.</summary>
    public string Language { get; init; } = "en";

    public bool Script { get; init; } = true;

    public string Zone { get; init; } = "Europe/Paris";
}
