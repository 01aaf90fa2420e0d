namespace NewsWatch.Network;

/// <summary>Who asks, and where the operator of a server can find out more. One identity for all requests.</summary>
/// <param name="Contact">An address of whoever runs this program; null where none was given: nobody else's may stand there.</param>
public sealed record UserAgent(string? Contact)
{
    /// <summary>The program by name alone.</summary>
    public static UserAgent WithoutContact { get; } = new(Contact: null);

    /// <summary>The header's value: product, version and contact (RFC 9110, section 10.1.5).</summary>
    public string Header { get; } = $"NewsWatch/{Version()}{(Contact is null ? "" : $" (+{Contact})")}";

    private static string Version() => typeof(UserAgent).Assembly.GetName().Version?.ToString(2) ?? "0";
}
