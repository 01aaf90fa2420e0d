namespace NewsWatch.Web.Pages.Access;

/// <summary>Where the reader goes on afterwards, and whether a key was just refused.</summary>
public sealed record SignInModel(string Back)
{
    public bool Refused { get; init; }

    /// <summary>True where the identity provider did not let the reader in.</summary>
    public bool Failed { get; init; }
}
