using System.Globalization;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.UnitTests.Demo.Expected;
using NewsWatch.Worker.Demo;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests.Demo;

/// <summary>Runs the demo once for all tests of this class.</summary>
public sealed class DemoTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    [Fact]
    public void Demo_Piped_EndsWithSuccessAndWritesPlainLinesAlone()
    {
        demo.Program.ExitCode.ShouldBe(0, demo.Program.Errors);
        demo.Program.Errors.ShouldBeEmpty();
        demo.Program.Output.ShouldNotContain("\e");
        demo.Program.Output.ShouldNotContain("\r");
    }

    [Fact]
    public void Demo_ModelCase_IsToldFirstWithItsFacts()
    {
        var first = demo.Alerts[0];

        first.Revision.ShouldBe(1);
        first.Parties.ShouldBe(ShownAlert.Key(["OpenAI", "Broadcom"]));
        first.Facts.ShouldContain("10 GW");
        demo.Program.Output.IndexOf("source [fr]", StringComparison.Ordinal)
            .ShouldBeLessThan(demo.Program.Output.IndexOf("source [en]", StringComparison.Ordinal));
    }

    [Fact]
    public void Demo_WholeWeek_TellsExactlyWhatTheArchiveExpects()
    {
        var expected = ExpectedOutcome.Load().Stories.SelectMany(story =>
            story.Alerts.Select(alert => Line(alert.Revision, ShownAlert.Key(story.Parties), alert.Status.ToString())));

        demo.Alerts.Select(alert => Line(alert.Revision, alert.Parties, alert.Status)).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Demo_Summary_AgreesWithTheArchiveAndTheAlerts()
    {
        var expected = ExpectedOutcome.Load();
        var openings = demo.Alerts.Count(alert => alert.Revision == 1);

        Number("entries read").ShouldBe(DemoArchive.Load().Feeds.Sum(feed => feed.Entries.Count));
        Number("judged to be news of an AI-chip partnership").ShouldBeInRange(
            expected.Stories.Count, expected.Stories.Sum(story => story.Entries.Count));
        demo.Program.Output.ShouldContain($" of them grouped into {expected.Stories.Count} stories");
        Number("alerts:").ShouldBe(demo.Alerts.Count);
        demo.Program.Output.ShouldContain($"alerts: {openings} new stories, {demo.Alerts.Count - openings} with news about a known one");
    }

    private static string Line(int revision, string parties, string status) =>
        string.Create(CultureInfo.InvariantCulture, $"{parties} {revision} {status.ToLowerInvariant()}");

    /// <summary>The number before the words.</summary>
    private int Number(string words)
    {
        var line = demo.Program.Output.Split('\n').Single(line => line.Contains($" {words}", StringComparison.Ordinal)).Trim();
        return int.Parse(line[..line.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
    }
}
