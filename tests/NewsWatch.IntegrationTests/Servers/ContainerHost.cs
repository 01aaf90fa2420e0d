using Docker.DotNet.Models;
using DotNet.Testcontainers.Containers;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>A server in a container that Testcontainers started.</summary>
public sealed class ContainerHost : IServerHost
{
    // Long enough to pull an image; an engine without a registry should not hold up the tests for longer.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(4);

    private readonly IContainer _container;
    private bool _stopped;

    private ContainerHost(IContainer container) => _container = container;

    public bool CanRestart => true;

    public string? LastWords =>
        !_stopped && _container.State is TestcontainersStates.Exited or TestcontainersStates.Dead ? "its container ended" : null;

    /// <returns>The running container, or null, with a line that says why, where the engine cannot run it.</returns>
    public static async Task<ContainerHost?> TryStartAsync(string server, Func<IContainer> build, CancellationToken cancellationToken)
    {
        if (!await DockerEngine.AnswersAsync(cancellationToken))
        {
            return null;
        }

        IContainer? container = null;
        using var limit = new CancellationTokenSource(StartLimit, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            container = build();
            ServerLog.Say($"{server}: starting a container of {container.Image.FullName}");
            await container.StartAsync(either.Token);
            return new ContainerHost(container);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            ServerLog.Say($"{server}: Docker answers but cannot run the image: {failure.Message.Split('\n')[0]}");
            await RemoveAsync(container);
            return null;
        }
    }

    /// <summary>Publishes the port to loopback only, and to the same port again after a restart.</summary>
    public static void Publish(CreateContainerParameters container, int port, int hostPort)
    {
        container.HostConfig ??= new HostConfig();
        var bindings = container.HostConfig.PortBindings ??= new Dictionary<string, IList<PortBinding>>(StringComparer.Ordinal);
        bindings[$"{port}/tcp"] = [new PortBinding { HostIP = "127.0.0.1", HostPort = $"{hostPort}" }];
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _stopped = true;
        await _container.StopAsync(cancellationToken);
    }

    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        await _container.StartAsync(cancellationToken);
        _stopped = false;
    }

    public async ValueTask DisposeAsync()
    {
        _stopped = true;
        await RemoveAsync(_container);
    }

    // Testcontainers removes a container through an image of its own, which an engine without a registry lacks; without it, it only stops.
    private static async Task RemoveAsync(IContainer? container)
    {
        if (container?.State is not (null or TestcontainersStates.Undefined))
        {
            await DockerEngine.RemoveAsync(container.Id);
        }
    }
}
