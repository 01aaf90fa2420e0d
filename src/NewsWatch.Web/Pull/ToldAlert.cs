using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pull;

/// <summary>An alert of a subscription as a feed shows it, in the reader's words.</summary>
public sealed record ToldAlert
{
    /// <summary>What the subscription was told; its id is that of the entry.</summary>
    public required Alert Alert { get; init; }

    /// <summary>One line: label and headline.</summary>
    public required string Title { get; init; }

    /// <summary>What happened, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>All of it as harmless HTML.</summary>
    public required string Html { get; init; }

    /// <summary>The story, or its first source where the program has no public address; may be null.</summary>
    public Uri? Link { get; init; }
}
