using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace NewsWatch.Web.Pages.Access;

/// <summary>
/// How much one address may ask for that nobody signed in from. This machine itself may read without limit: a proxy on it speaks for all its
/// readers, and has limits of its own. Trying keys is limited for everybody.
/// </summary>
internal sealed class PublicLimits : IDisposable
{
    private const int PagesAtOnce = 120;
    private const int PagesPerSecond = 10;
    private const int KeysAtOnce = 20;
    private const int StreamsPerAddress = 50;
    private const int Ipv6Network = 8;

    private readonly PartitionedRateLimiter<HttpContext> pages = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        IsLocal(context)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(KeyOf(context), _ => Bucket(PagesAtOnce, PagesPerSecond, TimeSpan.FromSeconds(1))));

    private readonly PartitionedRateLimiter<HttpContext> keys = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetTokenBucketLimiter(KeyOf(context), _ => Bucket(KeysAtOnce, 1, TimeSpan.FromSeconds(6))));

    private readonly PartitionedRateLimiter<HttpContext> streams = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        IsLocal(context)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetConcurrencyLimiter(KeyOf(context), _ => new ConcurrencyLimiterOptions { PermitLimit = StreamsPerAddress }));

    /// <summary>For a page or what it loads.</summary>
    public RateLimitLease Page(HttpContext context) => pages.AttemptAcquire(context);

    /// <summary>For a try to sign in.</summary>
    public RateLimitLease Key(HttpContext context) => keys.AttemptAcquire(context);

    /// <summary>For a stream, until the lease is disposed.</summary>
    public RateLimitLease Stream(HttpContext context) => streams.AttemptAcquire(context);

    public void Dispose()
    {
        pages.Dispose();
        keys.Dispose();
        streams.Dispose();
    }

    private static TokenBucketRateLimiterOptions Bucket(int atOnce, int tokens, TimeSpan period) => new()
    {
        TokenLimit = atOnce,
        TokensPerPeriod = tokens,
        ReplenishmentPeriod = period,
        AutoReplenishment = true,
    };

    private static bool IsLocal(HttpContext context) => context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    /// <summary>A household has one network of IPv6 and any number of addresses in it.</summary>
    private static string KeyOf(HttpContext context) => context.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, Ipv6Network)),
        { } address => address.MapToIPv4().ToString(),
    };
}
