namespace NewsWatch.Network;

/// <summary>Who asks, and where the operator of a server can find out more. One identity for all requests.</summary>
public sealed record UserAgent(string Contact)
{
    public const string DefaultContact = "https://newswatch.example/bot";

    /// <summary>The header's value: product, version and contact (RFC 9110, section 10.1.5).</summary>
    public string Header { get; } = $"NewsWatch/{Version()} (+{Contact})";

    private static string Version() => typeof(UserAgent).Assembly.GetName().Version?.ToString(2) ?? "0";
}
