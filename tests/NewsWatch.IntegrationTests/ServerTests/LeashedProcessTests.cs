using System.Diagnostics;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.IntegrationTests.ServerTests;

public sealed class LeashedProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StopAsync_CommandCatchesItsSignal_EndsInGoodOrder()
    {
        var folder = Directory.CreateTempSubdirectory("newswatch-leash");
        var log = Path.Combine(folder.FullName, "log");
        var command = new LeashedCommand(["sh", "-c", "trap 'echo ended well; exit' TERM; echo started; while :; do sleep 0.05; done"], log);
        await using (var process = LeashedProcess.Start(command))
        {
            await WaitForAsync(log, "started");
            process.HasExited.ShouldBeFalse();

            await process.StopAsync();

            process.HasExited.ShouldBeTrue();
            process.LastWords().ShouldContain("ended well");
        }

        folder.Delete(recursive: true);
    }

    private static async Task WaitForAsync(string log, string text)
    {
        var timer = Stopwatch.StartNew();
        while (!File.Exists(log) || !(await File.ReadAllTextAsync(log, Token)).Contains(text, StringComparison.Ordinal))
        {
            timer.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }
    }
}
