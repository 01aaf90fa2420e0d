using NewsWatch.Core.Alerts;
using NewsWatch.Web.Pages.Subscriptions;

namespace NewsWatch.UnitTests.Web.Pages.Subscriptions;

/// <summary>Two companies, of which one has a ticker; webhooks with an https address and a secret that says so; and the console.</summary>
internal sealed class KnownTerms : ISubscriptionTerms
{
    public IReadOnlyList<string> Companies => ["Acme, Inc.", "Nvidia"];

    public IReadOnlyList<string> Channels => ["console", "webhook"];

    public IReadOnlyList<string> Languages => ["en", "fr"];

    public Uri? PublicUrl => null;

    public string? NameOf(string company) => company.ToUpperInvariant() switch
    {
        "NVDA" or "NVIDIA" => "Nvidia",
        "ACME, INC." => "Acme, Inc.",
        _ => null,
    };

    public string? Closest(string company) => company.StartsWith("Nvid", StringComparison.Ordinal) ? "Nvidia" : null;

    public string? Error(Destination destination) => destination switch
    {
        { Channel: "console" } => null,
        { Secret: { } secret } when !secret.StartsWith("whsec_", StringComparison.Ordinal) => "webhook secret: allowed is whsec_…",
        { Address: var address } => address.StartsWith("https://", StringComparison.Ordinal) ? null : "webhook address '…': an https address is allowed.",
    };
}
