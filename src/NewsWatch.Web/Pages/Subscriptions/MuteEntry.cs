namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>What somebody wants to mute, as it was written.</summary>
public sealed record MuteEntry
{
    public const string Everything = "all";
    public const string Company = "company";
    public const string Story = "story";

    public static IReadOnlyList<string> Kinds { get; } = [Company, Story, Everything];

    /// <summary>How many days can be chosen.</summary>
    public static IReadOnlyList<int> Lengths { get; } = [1, 7, 30, 90];

    public string Kind { get; init; } = Company;

    /// <summary>A company's name, or a story's identity or address; without meaning where everything is muted.</summary>
    public string What { get; init; } = "";

    public int Days { get; init; } = 7;

    /// <summary>Why it cannot be; null where it can.</summary>
    public string? Error { get; init; }
}
