using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;
using Xunit.Sdk;

namespace NewsWatch.IntegrationTests.ServerTests;

public sealed class ServerPolicyTests
{
    [Fact]
    public async Task RequireAsync_ServerMissingAtADesk_SkipsWithWhatToInstall()
    {
        var skipped = await Should.ThrowAsync<SkipException>(() => ServerPolicy.RequireAsync(StartMissingAsync, missingServerFails: false));

        skipped.Message.ShouldContain("apt-get install rabbitmq-server");
    }

    [Fact]
    public async Task RequireAsync_ServerMissingInCi_Fails() =>
        await Should.ThrowAsync<ServerMissingException>(() => ServerPolicy.RequireAsync(StartMissingAsync, missingServerFails: true));

    private static Task<BrokerServer> StartMissingAsync() =>
        Task.FromException<BrokerServer>(new ServerMissingException("RabbitMQ", "NEWSWATCH_TEST_RABBITMQ", "rabbitmq-server"));
}
