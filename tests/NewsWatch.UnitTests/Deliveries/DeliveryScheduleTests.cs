using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Deliveries;

public sealed class DeliveryScheduleTests
{
    private static readonly Guid Id = DerivedId.From("a delivery");

    [Fact]
    public void DelayBefore_Standard_StaysWithinATenthOfEachDelay()
    {
        double[] seconds = [0, 5, 300, 1800, 7200, 18_000, 36_000, 36_000];

        for (var attempt = 1; attempt <= seconds.Length; attempt++)
            DeliverySchedule.Standard.DelayBefore(Id, attempt)!.Value.TotalSeconds.ShouldBe(seconds[attempt - 1], (0.1 * seconds[attempt - 1]) + 0.001);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void DelayBefore_AttemptOutsideTheSchedule_IsNull(int attempt) =>
        DeliverySchedule.Standard.DelayBefore(Id, attempt).ShouldBeNull();

    [Fact]
    public void DelayBefore_SameAttempt_IsTheSameAndOthersSpread()
    {
        var delays = Enumerable.Range(0, 50).Select(n => DeliverySchedule.Standard.DelayBefore(DerivedId.From($"{n}"), 3)!.Value).ToList();

        delays.Distinct().Count().ShouldBeGreaterThan(45);
        (delays.Max() - delays.Min()).ShouldBeGreaterThan(TimeSpan.FromSeconds(40));
        DeliverySchedule.Standard.DelayBefore(DerivedId.From("0"), 3).ShouldBe(delays[0]);
    }

    [Fact]
    public void Constructor_NoDelayOrNegative_Throws()
    {
        Should.Throw<ArgumentException>(() => new DeliverySchedule([]));
        Should.Throw<ArgumentException>(() => new DeliverySchedule([TimeSpan.FromSeconds(-1)]));
    }
}
