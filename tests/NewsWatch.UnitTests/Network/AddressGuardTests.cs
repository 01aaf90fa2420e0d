using System.Net;
using NewsWatch.Network;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Network;

public sealed class AddressGuardTests
{
    [Theory]
    [InlineData("0.0.0.0", "unspecified")]
    [InlineData("10.1.2.3", "private")]
    [InlineData("100.64.0.1", "carrier-grade NAT")]
    [InlineData("100.127.255.255", "carrier-grade NAT")]
    [InlineData("127.0.0.1", "loopback")]
    [InlineData("127.9.9.9", "loopback")]
    [InlineData("169.254.169.254", "link-local")]
    [InlineData("172.16.0.1", "private")]
    [InlineData("172.31.255.255", "private")]
    [InlineData("192.168.1.1", "private")]
    [InlineData("198.19.0.1", "benchmarking")]
    [InlineData("224.0.0.1", "multicast")]
    [InlineData("239.255.255.250", "multicast")]
    [InlineData("255.255.255.255", "reserved")]
    [InlineData("::", "unspecified")]
    [InlineData("::1", "loopback")]
    [InlineData("::127.0.0.1", "IPv4-compatible")]
    [InlineData("::ffff:127.0.0.1", "loopback")]
    [InlineData("::ffff:10.0.0.1", "private")]
    [InlineData("64:ff9b::7f00:1", "loopback")]
    [InlineData("64:ff9b::a9fe:a9fe", "link-local")]
    [InlineData("64:ff9b:1::1", "local NAT64")]
    [InlineData("2002:7f00:1::", "6to4")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2", "protocol assignment")]
    [InlineData("fc00::1", "private")]
    [InlineData("fd12:3456::1", "private")]
    [InlineData("fe80::1", "link-local")]
    [InlineData("fe80::1%2", "link-local")]
    [InlineData("fec0::1", "site-local")]
    [InlineData("ff02::1", "multicast")]
    public void Refusal_AddressThatIsNotPublic_NamesItsKind(string address, string kind) =>
        Guard().Refusal("host.example", IPAddress.Parse(address)).ShouldNotBeNull().ShouldContain($"is a {kind} address");

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    public void Refusal_PublicAddress_None(string address) => Guard().Refusal("host.example", IPAddress.Parse(address)).ShouldBeNull();

    [Theory]
    [InlineData("127.0.0.1", "host.example", "127.0.0.1", true)]
    [InlineData("127.0.0.1", "host.example", "127.0.0.2", false)]
    [InlineData("10.0.0.0/8", "host.example", "10.9.8.7", true)]
    [InlineData("10.0.0.0/8", "host.example", "::ffff:10.9.8.7", true)]
    [InlineData("fd00::/8", "host.example", "fd12::1", true)]
    [InlineData("feeds.intranet", "FEEDS.intranet", "10.0.0.1", true)]
    [InlineData("feeds.intranet", "other.intranet", "10.0.0.1", false)]
    [InlineData("*.corp.example", "a.b.corp.example", "10.0.0.1", true)]
    [InlineData("*.corp.example", "corp.example", "10.0.0.1", false)]
    [InlineData("*.corp.example", "evilcorp.example", "10.0.0.1", false)]
    public void Refusal_AllowedByTheOperator_NoneForThatAlone(string entry, string host, string address, bool allowed) =>
        (Guard(entry).Refusal(host, IPAddress.Parse(address)) is null).ShouldBe(allowed);

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0/33")]
    [InlineData("*")]
    [InlineData("http://host.example")]
    [InlineData("host.example:8080")]
    public void IsEntry_NoneOfTheFourKinds_False(string entry) => AllowList.IsEntry(entry).ShouldBeFalse();

    private static AddressGuard Guard(params string[] allow) => new(new AllowList(allow));
}
