namespace NewsWatch.Worker.Options;

/// <summary>What this program may connect to, and who it says it is, for feeds, pages, hubs and webhooks alike.</summary>
public sealed record NetworkOptions
{
    [Option(
        "Addresses that are not of the public internet and may be reached all the same; others are refused when a connection is made.",
        Allowed = "a list of: " + Network.AllowList.Allowed)]
    public IReadOnlyList<string> Allow { get; init; } = [];

    [Option("Your address for operators of servers that want to know who asks; part of the User-Agent. Set it: some refuse the nameless.", Schemes = "http,https,mailto")]
    public string? Contact { get; init; }
}
