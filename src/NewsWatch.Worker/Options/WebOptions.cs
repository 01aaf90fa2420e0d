namespace NewsWatch.Worker.Options;

public sealed record WebOptions
{
    [Option("Where API, pages, health and metrics are served; 0.0.0.0 as host listens on every interface.", Schemes = "http")]
    public string Url { get; init; } = "http://127.0.0.1:8080";

    [Option("Under which address the internet reaches Web:Url: alerts link to it, hubs (WebSub) push news there. Without it neither.", Schemes = "http,https")]
    public string? PublicUrl { get; init; }

    [Option("Who reads the pages: whoever reaches them, or those who sign in with a key. Changes always need a key.", DefaultText = "open where Web:Url is on loopback, else closed")]
    public WebAccess? Access { get; init; }

    public OpenIdOptions OpenId { get; init; } = new();
}
