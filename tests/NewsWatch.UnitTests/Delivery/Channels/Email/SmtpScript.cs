namespace NewsWatch.UnitTests.Delivery.Channels.Email;

/// <summary>How a server behaves: which protection it offers, and what it answers to commands, by their beginning.</summary>
internal sealed record SmtpScript
{
    public bool TlsFromTheStart { get; init; }

    public bool Starttls { get; init; }

    /// <summary>"user:password"; null where anybody may send.</summary>
    public string? Credentials { get; init; }

    /// <summary>Answers that take the place of the usual ones; "" closes the connection, null never answers.</summary>
    public IReadOnlyDictionary<string, string?> Replies { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public static SmtpScript Replying(string command, string? reply) =>
        new() { Replies = new Dictionary<string, string?>(StringComparer.Ordinal) { [command] = reply } };
}
