using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace NewsWatch.Web.Pages.Access;

/// <summary>
/// How much one address may ask for that nobody signed in from. It is the reader's where the proxies before the program are trusted and say it, and
/// else the proxy's. This machine itself may read without limit. Trying keys is limited for everybody.
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

    /// <summary>For a page or what it loads, where nobody has signed in; null for who has.</summary>
    public RateLimitLease? OfStranger(HttpContext context) => Visitor.Of(context.User) is null ? Page(context) : null;

    /// <summary>For a key that is none.</summary>
    public RateLimitLease Key(HttpContext context) => keys.AttemptAcquire(context);

    /// <summary>For a stream, until the lease is disposed; null for who has signed in.</summary>
    public RateLimitLease? Stream(HttpContext context) => Visitor.Of(context.User) is null ? streams.AttemptAcquire(context) : null;

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
