using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class NewsWatchCommandTests
{
    [Theory]
    [InlineData("detekt", "\"detekt\" is unknown to newswatch; did you mean detect?")]
    [InlineData("track --jsn", "\"--jsn\" is unknown to track; allowed: --config, --roles, --data, --set, --help")]
    [InlineData("check-config --role poller", "\"--role\" is unknown to check-config; did you mean --roles?")]
    [InlineData("check-config --config", "Required argument missing for option: '--config'.")]
    [InlineData("check-config --set Poller:Interval", "--set needs SECTION:KEY=VALUE, such as Poller:Interval=30m")]
    [InlineData("check-config --set Poler:Interval=1m", "Poler:Interval: no such option (--set); did you mean Poller:Interval?")]
    [InlineData("check-config --config absent.json", "/nowhere/absent.json: cannot be read; allowed: a JSON file that exists")]
    [InlineData("--roles all detect", "--roles does not belong to detect")]
    [InlineData("parse", "parse needs FILE or --list LIST.jsonl")]
    [InlineData("parse x --base-url y", "--base-url \"y\" is not allowed; allowed: an http or https address")]
    [InlineData("detect absent.jsonl", "\"absent.jsonl\" cannot be read; allowed: a file of JSON lines, or - for standard input")]
    public async Task RunAsync_BadArgument_IsOneLineAndExitCode2(string arguments, string line)
    {
        var run = await CommandRun.OfAsync("/nowhere", "", arguments.Split(' '));

        run.ErrorLines.ShouldBe([line]);
        run.Out.ShouldBeEmpty();
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_Help_NamesTheCommands()
    {
        var run = await CommandRun.OfAsync("", "--help");

        run.ExitCode.ShouldBe(0);
        run.Out.ShouldContain("detect");
        run.Error.ShouldBeEmpty();
    }
}
