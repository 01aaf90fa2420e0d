using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Options;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("00:01:00", 60)]
    [InlineData("90s", 90)]
    [InlineData("15m", 900)]
    [InlineData("72h", 259200)]
    [InlineData("2d", 172800)]
    [InlineData("1.5 h", 5400)]
    [InlineData("0", 0)]
    public void TryParse_WithUnit_IsRead(string text, int seconds)
    {
        DurationText.TryParse(text, out var duration).ShouldBeTrue();
        duration.ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-5s")]
    [InlineData("1e9d")]
    [InlineData("99999999999d")]
    [InlineData("5 parsecs")]
    public void TryParse_Unclear_IsRefused(string text) => DurationText.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(0.25, "250ms")]
    [InlineData(90, "90s")]
    [InlineData(7200, "2h")]
    [InlineData(259200, "3d")]
    public void Format_AnyLength_UsesTheLargestUnitThatFits(double seconds, string text) =>
        DurationText.Format(TimeSpan.FromSeconds(seconds)).ShouldBe(text);
}
