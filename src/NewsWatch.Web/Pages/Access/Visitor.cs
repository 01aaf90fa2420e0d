using System.Security.Claims;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Access;

/// <summary>Somebody who has signed in: a name, and what the key or the identity provider lets them do.</summary>
internal sealed record Visitor(string Name, ApiKeyScope Scope)
{
    public const string KeyClaim = "key";
    private const string ScopeClaim = "scope";

    /// <summary>Null for whoever has not signed in.</summary>
    public static Visitor? Of(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true } && Enum.TryParse<ApiKeyScope>(user.FindFirstValue(ScopeClaim), out var scope)
            ? new Visitor(user.FindFirstValue(ClaimTypes.Name) ?? "", scope)
            : null;

    /// <summary>Of somebody whom an identity provider knows.</summary>
    public static ClaimsPrincipal PrincipalOf(string name, ApiKeyScope scope) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, name), new Claim(ScopeClaim, scope.ToString())], "openid"));

    /// <summary>The key's identity goes along, so that a session ends with its key.</summary>
    public static ClaimsPrincipal PrincipalOf(ApiKey key) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, key.Name), new Claim(ScopeClaim, key.Scope.ToString()), new Claim(KeyClaim, key.Id)], "key"));
}
