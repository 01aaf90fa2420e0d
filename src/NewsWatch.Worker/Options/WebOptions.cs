namespace NewsWatch.Worker.Options;

public sealed record WebOptions
{
    internal const string ProxiesAllowed = "an address, or a network such as 10.0.0.0/8";

    [Option("Where API, pages, health and metrics are served; 0.0.0.0 as host listens on every interface.", Schemes = "http")]
    public string Url { get; init; } = "http://127.0.0.1:8080";

    [Option("Under which address the internet reaches Web:Url: alerts link to it, hubs (WebSub) push news there. Without it neither.", Schemes = "http,https")]
    public string? PublicUrl { get; init; }

    [Option("Who reads the pages: whoever reaches them, or those who sign in with a key. Changes always need a key.", DefaultText = "open where Web:Url is on loopback and Web:PublicUrl unset, else closed")]
    public WebAccess? Access { get; init; }

    [Option("Proxies before Web:Url that say truly who asked them (X-Forwarded-For) and over what (X-Forwarded-Proto): limits then count readers, not proxies.", Allowed = "a list of: " + ProxiesAllowed)]
    public IReadOnlyList<string> Proxies { get; init; } = ["127.0.0.0/8", "::1"];

    public OpenIdOptions OpenId { get; init; } = new();
}
