using System.Globalization;

namespace NewsWatch.Benchmarks.Polling;

/// <summary>A farm of feeds on loopback addresses, one address a host.</summary>
/// <param name="Feeds">How many in all.</param>
/// <param name="PerHost">How many of them each host serves.</param>
/// <param name="Mixed">True where feeds change, fail and dawdle; false where they stay as they are.</param>
internal sealed record FarmPlan(int Feeds, int PerHost, bool Mixed)
{
    public int Hosts => (Feeds + PerHost - 1) / PerHost;

    public static FarmPlan Parse(IReadOnlyList<string> words) => new(
        int.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[1], CultureInfo.InvariantCulture), bool.Parse(words[2]));

    public string[] Words() => [Feeds.ToString(CultureInfo.InvariantCulture), PerHost.ToString(CultureInfo.InvariantCulture), Mixed.ToString()];

    public static string HostOf(int host) => string.Create(CultureInfo.InvariantCulture, $"127.10.{host / 250}.{1 + (host % 250)}");

    public string AddressOf(int feed, int port) =>
        string.Create(CultureInfo.InvariantCulture, $"http://{HostOf(feed / PerHost)}:{port}/feeds/{feed}");
}
