namespace NewsWatch.Worker.Options;

/// <summary>What this program may connect to, and who it says it is, for feeds, pages, hubs and webhooks alike.</summary>
public sealed record NetworkOptions
{
    [Option(
        "Addresses that are not of the public internet and may be reached all the same; others are refused when a connection is made.",
        Allowed = "a list of: " + Network.AllowList.Allowed)]
    public IReadOnlyList<string> Allow { get; init; } = [];

    [Option("Where the operator of a server finds out who asks; part of the User-Agent.", Schemes = "http,https,mailto")]
    public string Contact { get; init; } = Network.UserAgent.DefaultContact;
}
