using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using NewsWatch.Web.Pages.Assets;

namespace NewsWatch.Web.Pages.Access;

/// <summary>Puts what a cookie would hold into the store: any replica knows the session, and signing out ends it everywhere.</summary>
internal sealed class SessionTickets(ISessions sessions, TimeProvider clock) : ITicketStore
{
    private const int KeyBytes = 32;
    private const string BeganItem = "began";

    /// <summary>However often somebody comes, a cookie that was stolen is worth nothing one day.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);
    private static readonly object SessionItem = new();

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        ticket.Properties.Items[BeganItem] = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        await sessions.AddAsync(SessionOf(key, ticket), CancellationToken.None);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => sessions.RenewAsync(SessionOf(key, ticket), CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        await sessions.FindAsync(IdOf(key), CancellationToken.None) is { } session
            ? TicketSerializer.Default.Deserialize(Convert.FromBase64String(session.Ticket))
            : null;

    public Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        // Style and scripts are for everybody: nobody need be known for them.
        if (httpContext.Request.Path.StartsWithSegments(AssetCatalog.Prefix.TrimEnd('/'), StringComparison.Ordinal)) return Task.FromResult<AuthenticationTicket?>(null);
        httpContext.Items[SessionItem] = IdOf(key);
        return RetrieveAsync(key);
    }

    public Task RemoveAsync(string key) => sessions.RemoveAsync(IdOf(key), CancellationToken.None);

    /// <summary>False where the session with which the request came has ended since; true where it came with none.</summary>
    public async Task<bool> HoldsAsync(HttpContext context, CancellationToken cancellationToken) =>
        context.Items[SessionItem] is not string id || Visitor.Of(context.User) is null || await sessions.FindAsync(id, cancellationToken) is not null;

    private StoredSession SessionOf(string key, AuthenticationTicket ticket)
    {
        var keyId = ticket.Principal.FindFirstValue(Visitor.KeyClaim);
        var now = clock.GetUtcNow();
        var began = DateTimeOffset.TryParse(ticket.Properties.Items.TryGetValue(BeganItem, out var text) ? text : null, CultureInfo.InvariantCulture, out var at) ? at : now;
        // A key ends its session; what an identity provider thinks of somebody today is asked anew.
        var last = began + (keyId is null ? PageAuthentication.Lifetime : Longest);
        var expires = ticket.Properties.ExpiresUtc ?? now + PageAuthentication.Lifetime;
        return new StoredSession
        {
            Id = IdOf(key),
            Ticket = Convert.ToBase64String(TicketSerializer.Default.Serialize(ticket)),
            KeyId = keyId,
            ExpiresUtc = expires < last ? expires : last,
        };
    }

    private static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}
