using NewsWatch.Core.Alerts;
using NewsWatch.Web.Pull;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class StreamPositionTests
{
    private static readonly DateTimeOffset Noon = NewsSamples.Noon;

    [Fact]
    public void Take_AlertThatComesIntoViewLate_IsGivenOnce()
    {
        var position = new StreamPosition(Noon);
        var (late, early) = (Alert(5), Alert(9));

        position.Take([early], Noon.AddSeconds(10)).ShouldBe([early.Id]);
        position.Take([late, early], Noon.AddSeconds(11)).ShouldBe([late.Id]);
        position.Take([late, early], Noon.AddSeconds(12)).ShouldBeEmpty();
    }

    [Fact]
    public void Take_BeforeTheBeginningOrTooYoung_IsLeft()
    {
        var position = new StreamPosition(Noon);

        position.Take([Alert(-1), Alert(30)], Noon.AddSeconds(10)).ShouldBeEmpty();
    }

    [Fact]
    public void SinceUtc_FarFromTheBeginning_GoesBackTheOverlapAndNeverBehindTheBeginning()
    {
        var position = new StreamPosition(Noon);
        position.SinceUtc(TimeSpan.FromMinutes(1)).ShouldBe(Noon);

        position.Take([Alert(300)], Noon.AddHours(1));

        position.SinceUtc(TimeSpan.FromMinutes(1)).ShouldBe(Noon.AddSeconds(240));
    }

    private static AlertMark Alert(int second) => new(Noon.AddSeconds(second), NewsSamples.Id($"deal {second}"));
}
