using System.CommandLine;
using MassTransit;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Commands;

/// <summary>Declares every queue of every role, so that nothing is published before there is a queue to take it.</summary>
internal static class DeployTopologyCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var command = new Command("deploy-topology", "Declare all queues and exchanges on the broker, then end.");
        switches.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var options = switches.Require(arguments, context);
            if (options.Bus.Transport != BusTransport.Rabbitmq)
                throw CommandException.BadArgument("deploy-topology needs Bus:Transport=rabbitmq; the in-memory transport has no queues to declare");
            await DeployAsync(options, cancellationToken);
            await context.Out.WriteLineAsync("the broker has all queues and exchanges");
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task DeployAsync(NewsWatchOptions options, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddLogging().AddPipelineTopology(options).BuildServiceProvider();
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await services.GetRequiredService<IBusControl>().DeployAsync(either.Token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw CommandException.Failed($"the queues could not be declared on the broker of Bus:Url: {e.GetBaseException().Message.ReplaceLineEndings(" ")}");
        }
    }
}
