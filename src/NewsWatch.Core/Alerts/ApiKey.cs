using System.Security.Cryptography;
using System.Text;

namespace NewsWatch.Core.Alerts;

/// <summary>
/// A key of the API. Its text is "nw_", an id, "_" and 32 random bytes; only their hash is kept. What has that much chance
/// in it needs no slow hash: nobody tries it out.
/// </summary>
public sealed record ApiKey
{
    private const string Prefix = "nw_";
    private const int IdLength = 12;
    private const int SecretBytes = 32;

    public required string Id { get; init; }

    /// <summary>Who holds it; subscriptions that it makes are theirs.</summary>
    public required string Name { get; init; }

    public required ApiKeyScope Scope { get; init; }

    /// <summary>SHA-256 of the whole text, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset CreatedUtc { get; init; }

    /// <summary>From then on it is worth nothing; null where it has no end.</summary>
    public DateTimeOffset? EndsUtc { get; init; }

    /// <summary>A new key and its text, which is never to be had again.</summary>
    public static (ApiKey Key, string Text) Create(string name, ApiKeyScope scope, DateTimeOffset nowUtc)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2));
        var text = $"{Prefix}{id}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes))}";
        return (new ApiKey { Id = id, Name = name, Scope = scope, Hash = HashOf(text), CreatedUtc = nowUtc }, text);
    }

    /// <summary>The id that a key's text names; null where it is no such text.</summary>
    public static string? IdIn(string text) =>
        text.Length == Prefix.Length + IdLength + 1 + (SecretBytes * 2) && text.StartsWith(Prefix, StringComparison.Ordinal)
            ? text.Substring(Prefix.Length, IdLength)
            : null;

    /// <summary>Takes as long for a wrong text as for the right one.</summary>
    public bool Opens(string text, DateTimeOffset nowUtc) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(text)), Encoding.ASCII.GetBytes(Hash))
        && (EndsUtc is null || nowUtc < EndsUtc);

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
