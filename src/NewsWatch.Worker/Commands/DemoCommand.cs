using System.CommandLine;
using NewsWatch.Worker.Demo;

namespace NewsWatch.Worker.Commands;

/// <summary>Shows the main job in a minute, without network, account or broker.</summary>
internal static class DemoCommand
{
    private const string AnyFreePort = "http://127.0.0.1:0";
    private const string KeptAddress = "http://127.0.0.1:8080";

    public static Command Create(CommandContext context)
    {
        var keep = new Option<bool>("--keep") { Description = "Go on afterwards and serve pages and API." };
        var url = new Option<string>("--url")
        {
            DefaultValueFactory = _ => KeptAddress,
            Description = "Where --keep serves pages and API.",
            HelpName = "URL",
        };
        var command = new Command("demo", "Play a week of invented news through the real program and print each alert.") { keep, url };
        command.SetAction((arguments, cancellationToken) => StartFailures.GuardAsync(async () =>
        {
            var kept = arguments.GetValue(keep);
            var address = kept ? Allowed(arguments.GetRequiredValue(url)) : AnyFreePort;
            var folder = Directory.CreateTempSubdirectory("newswatch-demo-");
            try
            {
                var settings = new DemoSettings(folder.FullName, address, kept);
                await new DemoRun(DemoArchive.Load(), DemoScreen.For(context), settings).RunAsync(cancellationToken);
                return ExitCode.Success;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }));
        return command;
    }

    private static string Allowed(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        ? url
        : throw CommandException.BadArgument($"--url \"{url}\" is not allowed; allowed: an address with http or https");
}
