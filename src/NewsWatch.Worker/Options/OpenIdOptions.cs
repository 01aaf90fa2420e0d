namespace NewsWatch.Worker.Options;

/// <summary>An identity provider (OpenID Connect) through which readers of the pages sign in beside those with a key.</summary>
public sealed record OpenIdOptions
{
    [Option("Identity provider, where its /.well-known/openid-configuration stands; without it only keys sign in.", Schemes = "https,http")]
    public string? Authority { get; init; }

    [Option("Name under which the provider knows this program; its callback is /sign-in/callback.")]
    public string? ClientId { get; init; }

    [Option("What the provider gave beside the name.", Secret = true)]
    public string? ClientSecret { get; init; }

    [Option("Who reads: a claim of the provider and its value; nobody else is let in but who operates. Without it everybody whom the provider knows reads.", Allowed = "claim=value, such as groups=staff")]
    public string? Readers { get; init; }

    [Option("Who operates: a claim of the provider and its value; others who are let in read.", Allowed = "claim=value, such as groups=newswatch")]
    public string? Operators { get; init; }
}
