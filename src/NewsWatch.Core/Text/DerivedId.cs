using System.Security.Cryptography;
using System.Text;

namespace NewsWatch.Core.Text;

/// <summary>
/// Identities made from what they stand for, so that replicas, restarts and replays arrive at the same one
/// without asking each other.
/// </summary>
public static class DerivedId
{
    /// <summary>A version 8 UUID (RFC 9562) from the SHA-256 of the parts, each ended by a unit separator.</summary>
    public static Guid From(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0x1f]);
        }

        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        digest[6] = (byte)((digest[6] & 0x0f) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3f) | 0x80);
        return new Guid(digest[..16], bigEndian: true);
    }
}
