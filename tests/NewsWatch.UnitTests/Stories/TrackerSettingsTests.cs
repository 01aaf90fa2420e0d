using NewsWatch.Core.Stories;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Stories;

public sealed class TrackerSettingsTests
{
    [Fact]
    public void Validate_Defaults_HasNoErrors() => new TrackerSettings().Validate().ShouldBeEmpty();

    [Fact]
    public void Validate_FactsReachingLessFarThanLinks_NamesBoth()
    {
        new TrackerSettings { FactWithin = TimeSpan.FromDays(3) }.Validate()
            .ShouldBe(["FactWithin is 3.00:00:00: allowed is LinkWithin (30.00:00:00) or longer."]);
    }

    [Fact]
    public void Validate_EverythingWrong_NamesEach()
    {
        var minus = TimeSpan.FromSeconds(-1);
        var settings = new TrackerSettings
        {
            MaxArticleAge = minus, LinkWithin = minus, FactWithin = 2 * minus, SettleWithin = minus, MaxSources = 0, MaxStories = 0,
        };

        settings.Validate().Select(error => error.Split(' ')[0])
            .ShouldBe(["MaxArticleAge", "LinkWithin", "FactWithin", "SettleWithin", "MaxSources", "MaxStories"]);
    }
}
