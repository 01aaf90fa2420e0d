using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Fetching;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Fetching;

public sealed class KnownPausesTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Add_VeryManyThatHold_ForgetsThoseThatEndSoonest()
    {
        var pauses = new KnownPauses(clock);

        for (var host = 0; host < 12_000; host++) pauses.Add(new HostPause($"h{host}.test", clock.GetUtcNow().AddSeconds(1 + (host * 7919 % 12_000)), "429"));

        pauses.All.Count.ShouldBeInRange(9_000, 10_000);
        pauses.Find("h1.test").ShouldBe(new HostPause("h1.test", clock.GetUtcNow().AddSeconds(7920), "429"));
    }
}
