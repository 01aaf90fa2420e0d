namespace NewsWatch.Delivery.Channels.Teams;

/// <summary>How a text block looks, in the words of adaptive cards; null is the client's default.</summary>
internal sealed record TeamsStyle
{
    public static TeamsStyle Title { get; } = new() { Size = "Large", Weight = "Bolder", Close = true };

    public static TeamsStyle Heading { get; } = new() { Size = "Medium", Weight = "Bolder", Close = true };

    public static TeamsStyle Text { get; } = new();

    public static TeamsStyle Small { get; } = new() { Size = "Small", Subtle = true, Close = true };

    public string? Size { get; private init; }

    public string? Weight { get; private init; }

    public string? Color { get; private init; }

    public bool Subtle { get; private init; }

    /// <summary>Near to what stands above.</summary>
    public bool Close { get; private init; }

    /// <summary>Below a line.</summary>
    public bool Apart { get; private init; }

    public static TeamsStyle Label(bool isUpdate, bool apart) =>
        new() { Size = "Small", Weight = "Bolder", Color = isUpdate ? "Warning" : "Good", Apart = apart };
}
