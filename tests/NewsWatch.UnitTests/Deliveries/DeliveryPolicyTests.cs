using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.UnitTests.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Deliveries;

public sealed class DeliveryPolicyTests
{
    private readonly DeliveryPolicy policy = new(new DeliverySchedule([TimeSpan.Zero, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10)]));

    [Fact]
    public void Decide_Success_IsDelivered()
    {
        policy.Decide(Attempt(1), SendResult.Success, Samples.Time).ShouldBe(new DeliveryVerdict(DeliveryState.Delivered, Samples.Time));
    }

    [Fact]
    public void Decide_Permanent_IsDead()
    {
        policy.Decide(Attempt(1), Result(SendOutcome.Permanent), Samples.Time).ShouldBe(new DeliveryVerdict(DeliveryState.Dead, Samples.Time));
    }

    [Fact]
    public void Decide_Retryable_WaitsTheNextDelay()
    {
        var verdict = policy.Decide(Attempt(1), Result(SendOutcome.Retryable), Samples.Time);

        verdict.State.ShouldBe(DeliveryState.Waiting);
        (verdict.DueUtc - Samples.Time).TotalSeconds.ShouldBe(10, 1);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Decide_LastAttemptOrARevivedOne_IsDead(int attempt)
    {
        policy.Decide(Attempt(attempt), Result(SendOutcome.Retryable), Samples.Time).State.ShouldBe(DeliveryState.Dead);
    }

    [Theory]
    [InlineData(1, 11)]
    [InlineData(3600, 3600)]
    [InlineData(90_000, 86_400)]
    public void Decide_RetryAfter_IsHonouredUpToADay(int askedSeconds, int expectedSeconds)
    {
        var verdict = policy.Decide(Attempt(1), Result(SendOutcome.Retryable, TimeSpan.FromSeconds(askedSeconds)), Samples.Time);

        (verdict.DueUtc - Samples.Time).TotalSeconds.ShouldBe(expectedSeconds, 2.1);
    }

    private static Core.Deliveries.Delivery Attempt(int attempt) => new()
    {
        Id = Guid.Empty,
        AlertId = Samples.Alert.Id,
        SubscriptionId = "desk",
        Destination = new Destination { Channel = "console" },
        State = DeliveryState.Sending,
        Attempt = attempt,
        CreatedUtc = Samples.Time,
        DueUtc = Samples.Time,
    };

    private static SendResult Result(SendOutcome outcome, TimeSpan? retryAfter = null) =>
        new() { Outcome = outcome, Reason = "test", RetryAfter = retryAfter };
}
