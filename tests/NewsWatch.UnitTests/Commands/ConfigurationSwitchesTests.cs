using System.CommandLine;
using NewsWatch.Worker.Commands;
using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class ConfigurationSwitchesTests
{
    [Fact]
    public async Task RunAsync_PrintConfig_ShowsValuesAndSourcesWithoutSecrets()
    {
        await using var output = new StringWriter { NewLine = "\n" };

        var exitCode = await RunAsync(
            "--print-config --roles all --data /srv/news --set Feeds:Urls=https://me:hidden@feeds.example/",
            output,
            _ => throw new InvalidOperationException("It should only print."));

        exitCode.ShouldBe(0);
        var lines = output.ToString().Split('\n');
        lines.ShouldContain("Roles = all  # --roles");
        lines.ShouldContain("Data:Folder = /srv/news  # --data");
        lines.ShouldContain("Feeds:Urls = https://***@feeds.example/  # --set");
        lines.ShouldContain("Store:Connection = ***  # NEWSWATCH_STORE__CONNECTION");
        lines.ShouldContain("Poller:MinInterval = 15m  # default");
        output.ToString().ShouldNotContain("hidden");
    }

    [Fact]
    public async Task RunAsync_WithoutPrint_GivesTheOptionsToTheAction()
    {
        NewsWatchOptions? given = null;

        var exitCode = await RunAsync("--data /srv/news", TextWriter.Null, options =>
        {
            given = options;
            return Task.FromResult(7);
        });

        exitCode.ShouldBe(7);
        given.ShouldNotBeNull().Data.Folder.ShouldBe("/srv/news");
    }

    private static Task<int> RunAsync(string arguments, TextWriter output, Func<NewsWatchOptions, Task<int>> action)
    {
        var context = new CommandContext
        {
            In = TextReader.Null,
            Out = output,
            Error = TextWriter.Null,
            Folder = "/nowhere",
            Environment = new Dictionary<string, string> { ["NEWSWATCH_STORE__CONNECTION"] = "Data Source=hidden" },
        };
        var switches = new ConfigurationSwitches();
        var command = new Command("run");
        switches.AddWithPrintTo(command);
        command.SetAction((parsed, _) => switches.RunAsync(parsed, context, action));
        return command.Parse(arguments).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
}
