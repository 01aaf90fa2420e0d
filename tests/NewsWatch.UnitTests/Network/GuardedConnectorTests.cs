using System.Net;
using System.Net.Sockets;
using NewsWatch.Network;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Network;

public sealed class GuardedConnectorTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public GuardedConnectorTests() => listener.Start();

    private int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("0.0.0.0")]
    public async Task Connect_LiteralOfThisMachine_MakesNoConnection(string host)
    {
        var refusal = await Should.ThrowAsync<AddressRefusedException>(() => ConnectAsync(Outward.ToInternet(), host));

        refusal.Message.ShouldContain("Network:Allow");
        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Connect_NameOfThisMachine_MakesNoConnection()
    {
        await Should.ThrowAsync<AddressRefusedException>(() => ConnectAsync(Outward.ToInternet(new ScriptedResolver(["127.0.0.1"])), "feed.example"));

        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Connect_NameThatRebinds_IsAskedForOnceAndJudgedByThatAnswer()
    {
        // A guard that looked the name up before and left the connection to another look-up would be sent to the second answer.
        var resolver = new ScriptedResolver(["127.0.0.1"], ["127.0.0.2"]);
        var connector = new GuardedConnector(new AddressGuard(new AllowList(["127.0.0.1"])), resolver);

        await using (await ConnectAsync(connector, "feed.example")) resolver.Asked.ShouldBe(1);
        await Should.ThrowAsync<AddressRefusedException>(() => ConnectAsync(connector, "feed.example"));
    }

    [Fact]
    public async Task Connect_SeveralAddresses_GoesToOneThatIsAllowedAndAnswers()
    {
        var resolver = new ScriptedResolver(["10.0.0.1", "127.0.0.2", "127.0.0.1"]);
        var connector = new GuardedConnector(new AddressGuard(new AllowList(["127.0.0.0/8"])), resolver);

        await using var stream = await ConnectAsync(connector, "feed.example");

        listener.Pending().ShouldBeTrue();
    }

    [Fact]
    public async Task Connect_NameWithoutAddress_IsAnUnknownHost() =>
        (await Should.ThrowAsync<SocketException>(() => ConnectAsync(Outward.ToInternet(new ScriptedResolver([[]])), "feed.example")))
            .SocketErrorCode.ShouldBe(SocketError.HostNotFound);

    public void Dispose() => listener.Dispose();

    private Task<Stream> ConnectAsync(GuardedConnector connector, string host) =>
        connector.ConnectAsync(new DnsEndPoint(host, Port), TestContext.Current.CancellationToken).AsTask();
}
