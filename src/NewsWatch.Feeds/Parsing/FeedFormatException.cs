namespace NewsWatch.Feeds.Parsing;

/// <summary>A body that cannot be read as a feed. The message is one line that says why.</summary>
public sealed class FeedFormatException : Exception
{
    public FeedFormatException()
        : base("not a feed")
    {
    }

    public FeedFormatException(string message)
        : base(message)
    {
    }

    public FeedFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True where the document found a fault of the parser's; the inner exception says which.</summary>
    public bool IsFault { get; init; }
}
