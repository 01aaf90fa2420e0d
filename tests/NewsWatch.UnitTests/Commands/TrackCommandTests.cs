using System.Text.Json;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class TrackCommandTests
{
    [Fact]
    public async Task Track_SameDealTwice_IsOneStoryAndOneAlert()
    {
        var run = await CommandRun.OfAsync(
            """
            {"id":1,"title":"OpenAI and Broadcom announce partnership to co-develop 10 gigawatts of custom AI chips","published":"2025-10-13T13:00:00Z"}
            {"id":"b","title":"Broadcom and OpenAI sign deal to build 10 gigawatts of custom AI accelerators","published":"2025-10-13T14:00:00Z"}
            {"id":"c","title":"Weather for the weekend: rain","published":"2025-10-13T15:00:00Z"}
            """,
            "track");

        run.ExitCode.ShouldBe(0);
        var story = JsonDocument.Parse(run.OutLines[0]).RootElement.GetProperty("story").GetString();
        run.OutLines.ShouldBe([
            $$"""{"id":1,"story":"{{story}}","role":"primary","alert":true}""",
            $$"""{"id":"b","story":"{{story}}","role":"repeat","alert":false}""",
            """{"id":"c","story":null,"role":"none","alert":false}""",
        ]);
    }

    [Fact]
    public async Task Track_OptionsOfTheTracker_AreFollowed()
    {
        const string Items = """
            {"id":1,"title":"OpenAI and Broadcom announce partnership to co-develop custom AI chips","published":"2025-10-01T13:00:00Z"}
            {"id":2,"title":"Broadcom and OpenAI sign deal to build custom AI accelerators","published":"2025-10-11T14:00:00Z"}
            """;

        var run = await CommandRun.OfAsync(Items, "track", "--set", "Tracker:LinkWithin=2d");

        run.OutLines.Count(line => line.Contains("\"role\":\"primary\"")).ShouldBe(2);
        (await CommandRun.OfAsync(Items, "track", "--set", "Tracker:LinkWithin=soon")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Track_MalformedLine_IsNamedAndTheRestGoesOn()
    {
        var run = await CommandRun.OfAsync("nonsense\n{\"id\":1,\"title\":\"Weather\"}\n", "track", "-");

        run.ExitCode.ShouldBe(1);
        run.OutLines.Length.ShouldBe(1);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("line 1: not JSON");
    }
}
