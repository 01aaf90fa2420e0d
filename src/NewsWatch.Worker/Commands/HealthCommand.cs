using System.CommandLine;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Commands;

/// <summary>Asks a running program whether it is ready, for container engines whose images have no HTTP client.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var command = new Command("health", "Ask the program at Web:Url whether it is ready; ends with 0 where it is.");
        switches.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var url = AddressOf(switches.Require(arguments, context).Web);
            try
            {
                using var http = new HttpClient { Timeout = Timeout };
                using var answer = await http.GetAsync(url, cancellationToken);
                await context.Out.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
                return answer.IsSuccessStatusCode ? ExitCode.Success : ExitCode.Failed;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw CommandException.Failed($"{url} does not answer within {Timeout.TotalSeconds} s");
            }
            catch (HttpRequestException e)
            {
                throw CommandException.Failed($"{url} does not answer: {e.Message}");
            }
        });
        return command;
    }

    /// <summary>A program that listens on every interface is asked on loopback.</summary>
    private static Uri AddressOf(WebOptions web)
    {
        var listening = new UriBuilder(web.Url) { Path = "/healthz/ready" };
        if (listening.Host is "0.0.0.0" or "[::]" or "+" or "*") listening.Host = "127.0.0.1";
        return listening.Uri;
    }
}
