using Microsoft.Extensions.Logging.Abstractions;
using Testcontainers.RabbitMq;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>RabbitMQ with its management API in a container.</summary>
public static class BrokerContainer
{
    private const string ImageVariable = "NEWSWATCH_TEST_RABBITMQ_IMAGE";
    private const string DefaultImage = "rabbitmq:4-management";
    private const int AmqpPort = 5672;
    private const int ManagementPort = 15672;

    public static async Task<IServerHost?> TryStartAsync(BrokerAddress address, CancellationToken cancellationToken) =>
        await ContainerHost.TryStartAsync(
            "RabbitMQ",
            () => new RabbitMqBuilder(Environment.GetEnvironmentVariable(ImageVariable) ?? DefaultImage)
                .WithUsername(address.User)
                .WithPassword(address.Password)
                .WithHostname("newswatch-tests")
                .WithPortBinding(ManagementPort)
                .WithEnvironment("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-rabbit collect_statistics_interval 500")
                .WithCleanUp(false)
                .WithLogger(NullLogger.Instance)
                .WithCreateParameterModifier(container =>
                {
                    ContainerHost.Publish(container, AmqpPort, address.Amqp.Port);
                    ContainerHost.Publish(container, ManagementPort, address.Management.Port);
                })
                .Build(),
            cancellationToken);
}
