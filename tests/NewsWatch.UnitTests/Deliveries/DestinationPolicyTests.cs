using NewsWatch.Core.Deliveries;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Deliveries;

public sealed class DestinationPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
    private static readonly DestinationHealth Well = new() { Id = Guid.Empty };
    private static readonly SendResult Timeout = new() { Outcome = SendOutcome.Retryable, Reason = "timeout" };

    [Fact]
    public void AfterFailure_FewFailures_HoldsNothing()
    {
        var health = Enumerable.Range(1, DestinationPolicy.FailuresToOpen - 1)
            .Aggregate(Well, (before, _) => DestinationPolicy.AfterFailure(before, Timeout, Now));

        health.HeldUntilUtc.ShouldBeNull();
        health.FailingSinceUtc.ShouldBe(Now);
    }

    [Fact]
    public void AfterFailure_OfWhatTheOperatorRuns_SaysNothingOfTheDestination()
    {
        var failing = Well with { Failures = 9, FailingSinceUtc = Now.AddDays(-6) };

        DestinationPolicy.AfterFailure(failing, Timeout with { IsOurs = true }, Now).ShouldBe(failing);
        DestinationPolicy.AfterFailure(failing, Timeout, Now).DisabledUtc.ShouldBe(Now);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(6, 10)]
    [InlineData(8, 40)]
    [InlineData(20, 600)]
    public void AfterFailure_ManyInARow_HoldsLongerAndLonger(int failures, int heldSeconds)
    {
        var health = DestinationPolicy.AfterFailure(Well with { Failures = failures - 1, FailingSinceUtc = Now }, Timeout, Now);

        health.HeldUntilUtc.ShouldBe(Now.AddSeconds(heldSeconds));
    }

    [Fact]
    public void AfterFailure_RetryAfter_HoldsTheWholeDestination()
    {
        var busy = Timeout with { Reason = "http_429", RetryAfter = TimeSpan.FromMinutes(3) };

        DestinationPolicy.AfterFailure(Well, busy, Now).HeldUntilUtc.ShouldBe(Now.AddMinutes(3));
        DestinationPolicy.AfterFailure(Well, busy with { RetryAfter = TimeSpan.FromDays(30) }, Now).HeldUntilUtc.ShouldBe(Now.AddDays(1));
    }

    [Theory]
    [InlineData(5 * 24, 9, true)]
    [InlineData((5 * 24) - 1, 9, false)]
    [InlineData(5 * 24, 2, false)]
    public void AfterFailure_DaysOfNothingButFailure_Disables(int hours, int failures, bool disabled)
    {
        var before = Well with { Failures = failures - 1, FailingSinceUtc = Now.AddHours(-hours) };

        DestinationPolicy.AfterFailure(before, Timeout, Now).DisabledUtc.ShouldBe(disabled ? Now : null);
    }

    [Fact]
    public void AfterFailure_Gone_DisablesAtOnce()
    {
        var gone = new SendResult { Outcome = SendOutcome.Gone, Reason = "gone" };

        DestinationPolicy.AfterFailure(Well, gone, Now).DisabledUtc.ShouldBe(Now);
    }
}
