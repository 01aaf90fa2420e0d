using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsWatch.Storage.Stores;

/// <summary>The numbers under which trackers lock parties and stories: the same in every process and version.</summary>
internal static class PartyLock
{
    /// <summary>Sorted, so that two trackers never wait for each other; two names of one number merely share a lock.</summary>
    public static IReadOnlyList<long> KeysOf(IEnumerable<string> names) => [.. names.Select(KeyOf).Distinct().Order()];

    private static long KeyOf(string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"newswatch story party\u001f{name}")));
}
