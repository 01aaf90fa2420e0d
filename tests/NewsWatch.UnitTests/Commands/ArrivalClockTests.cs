using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Worker.Commands;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class ArrivalClockTests
{
    private readonly ArrivalClock _clock = new(new FakeTimeProvider(Day(300)));

    [Fact]
    public void ToArticle_PublishedLongBeforeTheOthers_ArrivedWithThem()
    {
        Received(Day(10));
        Received(Day(11));

        Received(Day(2)).ShouldBe(Day(10));
    }

    [Fact]
    public void ToArticle_OneDateFarAhead_DoesNotAgeTheArticlesAfterIt()
    {
        Received(Day(10));
        Received(Day(200)).ShouldBe(Day(200));

        Received(Day(11)).ShouldBe(Day(11));
        Received(Day(12)).ShouldBe(Day(12));
    }

    [Fact]
    public void ToArticle_DateUnknownOrInTheFuture_ArrivedWithTheOnesBefore()
    {
        Received(null).ShouldBe(Day(300));
        Received(Day(10));

        Received(null).ShouldBe(Day(10));
        Received(Day(400)).ShouldBe(Day(10));
    }

    private DateTimeOffset Received(DateTimeOffset? published)
    {
        var line = new ArticleLine { Id = JsonSerializer.SerializeToElement(1), Title = "x", Published = published };
        return _clock.ToArticle(line).ReceivedUtc;
    }

    private static DateTimeOffset Day(int day) => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day);
}
