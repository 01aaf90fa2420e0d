namespace NewsWatch.Web.Pages.Access;

/// <summary>An identity provider through which readers sign in.</summary>
public sealed record OpenIdSettings
{
    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>The claim, and its value, of those who may do everything; null where nobody of the provider may.</summary>
    public (string Claim, string Value)? Operators { get; init; }

    /// <summary>The claim, and its value, of those who may read; null where everybody whom the provider lets in may.</summary>
    public (string Claim, string Value)? Readers { get; init; }

    /// <summary>Where the provider sends readers back to; null where the request's own address will do.</summary>
    public Uri? PublicUrl { get; init; }
}
