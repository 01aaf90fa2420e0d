using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace NewsWatch.Web.Pages.Access;

/// <summary>Puts what a cookie would hold into the store: any replica knows the session, and signing out ends it everywhere.</summary>
internal sealed class SessionTickets(ISessions sessions, TimeProvider clock) : ITicketStore
{
    private const int KeyBytes = 32;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        await RenewAsync(key, ticket);
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => sessions.SaveAsync(
        new StoredSession
        {
            Id = IdOf(key),
            Ticket = Convert.ToBase64String(TicketSerializer.Default.Serialize(ticket)),
            KeyId = ticket.Principal.FindFirstValue(Visitor.KeyClaim),
            ExpiresUtc = ticket.Properties.ExpiresUtc ?? clock.GetUtcNow() + PageAuthentication.Lifetime,
        },
        CancellationToken.None);

    public async Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        await sessions.FindAsync(IdOf(key), CancellationToken.None) is { } session
            ? TicketSerializer.Default.Deserialize(Convert.FromBase64String(session.Ticket))
            : null;

    public Task RemoveAsync(string key) => sessions.RemoveAsync(IdOf(key), CancellationToken.None);

    private static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}
