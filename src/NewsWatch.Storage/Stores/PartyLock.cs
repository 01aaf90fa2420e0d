using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsWatch.Storage.Stores;

/// <summary>The numbers under which trackers lock parties and stories: the same in every process and version.</summary>
internal static class PartyLock
{
    private const int MostShared = 64;

    /// <summary>Sorted, so that two trackers never wait for each other; two names of one number merely share a lock.</summary>
    public static IReadOnlyList<long> KeysOf(IEnumerable<string> names) => [.. names.Select(KeyOf).Distinct().Order()];

    /// <summary>
    /// For names of which there may be very many: at most 64 numbers, which many share. PostgreSQL keeps all locks of all transactions in one
    /// table of a few thousand places.
    /// </summary>
    public static IReadOnlyList<long> SharedKeysOf(string what, IEnumerable<string> names) =>
        KeysOf(names.Select(name => (ulong)KeyOf(name) % MostShared).Distinct().Select(number => string.Create(CultureInfo.InvariantCulture, $"{what} {number}")));

    private static long KeyOf(string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"newswatch story party\u001f{name}")));
}
