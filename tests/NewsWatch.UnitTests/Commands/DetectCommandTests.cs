using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using NewsWatch.Worker.Commands;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class DetectCommandTests
{
    private const string Deal =
        """{"id":"a","title":"OpenAI and Broadcom announce partnership to co-develop 10 gigawatts of custom AI chips","published":"Mon, 13 Oct 2025 13:00:00 GMT"}""";

    [Fact]
    public async Task Detect_Deal_HasThePublishedShape()
    {
        var run = await CommandRun.OfAsync(Deal, "detect");

        run.ExitCode.ShouldBe(0);
        using var line = JsonDocument.Parse(run.OutLines.ShouldHaveSingleItem());
        Names(line.RootElement).ShouldBe(["id", "partnership", "score", "lang", "status", "deal", "background", "evidence", "why"]);
        var deal = line.RootElement.GetProperty("deal");
        Names(deal).ShouldBe([
            "type", "parties", "subject", "capacity_gw", "value_usd", "value", "stake_percent", "units", "starts", "share_moves",
        ]);
        deal.GetProperty("parties").EnumerateArray().Select(party => party.GetString()).ShouldBe(["OpenAI", "Broadcom"]);
        deal.GetProperty("capacity_gw").GetDouble().ShouldBe(10);
        deal.GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        line.RootElement.GetProperty("status").GetString().ShouldBe("announced");
    }

    [Fact]
    public async Task Detect_NoDeal_PrintsNulls()
    {
        var run = await CommandRun.OfAsync("""{"id":7,"title":"Weather for the weekend: rain"}""", "detect", "-");

        run.OutLines.ShouldHaveSingleItem().ShouldStartWith("""{"id":7,"partnership":false,"score":""");
        run.Out.ShouldContain("\"status\":null,\"deal\":null,\"background\":[],\"evidence\":[]");
    }

    [Fact]
    public async Task Detect_MalformedLines_CostThatLineAndTheExitCode()
    {
        var run = await CommandRun.OfAsync(
            string.Join('\n', Deal, "{\"id\":", "", "[]", "{\"title\":\"x\"}", "{\"id\":1}", "{\"id\":2,\"title\":\"\\ud800\"}", "{\"id\":true,\"title\":\"x\"}", Deal),
            "detect");

        run.ExitCode.ShouldBe(1);
        run.OutLines.Length.ShouldBe(2);
        run.ErrorLines.Length.ShouldBe(6);
        run.ErrorLines[0].ShouldStartWith("line 2: not JSON at byte 7: ");
        run.ErrorLines[1..].ShouldBe([
            "line 4: not a JSON object",
            "line 5: \"id\" is missing; allowed: a string or a number",
            "line 6: \"title\" is missing, and there is no \"summary\" or \"text\" either",
            "line 7: a string holds half a surrogate pair, which is no text",
            "line 8: \"id\" must be a string or a number",
        ]);
    }

    [Fact]
    public async Task Detect_LineLongerThanTheLimit_IsRefusedAndTheRestGoesOn()
    {
        var run = await CommandRun.OfAsync($"{{\"id\":1,\"title\":\"{new string('x', InputLines.MaxLength)}\"}}\n{Deal}\n", "detect");

        run.OutLines.Length.ShouldBe(1);
        run.ErrorLines.ShouldBe(["line 1: longer than 8 million characters, which is the limit"]);
    }

    [Fact]
    public async Task Detect_InputStaysOpen_AnswersTheFirstLineAtOnce()
    {
        var input = new Pipe();
        var output = new Pipe();
        using var answers = new StreamReader(output.Reader.AsStream());
        var run = NewsWatchCommand.RunAsync(["detect"], new CommandContext
        {
            In = new StreamReader(input.Reader.AsStream()),
            Out = new StreamWriter(output.Writer.AsStream()) { AutoFlush = true },
            Error = TextWriter.Null,
            Folder = "/nowhere",
            Environment = new Dictionary<string, string>(),
        });

        await input.Writer.WriteAsync(Encoding.UTF8.GetBytes(Deal + "\n"), TestContext.Current.CancellationToken);
        var first = await answers.ReadLineAsync(TestContext.Current.CancellationToken);
        run.IsCompleted.ShouldBeFalse();
        await input.Writer.CompleteAsync();

        first.ShouldNotBeNull().ShouldStartWith("{\"id\":\"a\"");
        (await run).ShouldBe(0);
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
