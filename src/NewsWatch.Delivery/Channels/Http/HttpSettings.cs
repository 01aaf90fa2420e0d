namespace NewsWatch.Delivery.Channels.Http;

/// <summary>How every channel over HTTP sends.</summary>
public sealed record HttpSettings
{
    /// <summary>For the whole attempt, from the connection to the end of the answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How much of an answer is read; the log keeps its beginning.</summary>
    public int MaxAnswerBytes { get; init; } = 1024;
}
