using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Alerts;

public sealed class AlertFactoryTests
{
    private readonly FakeTimeProvider clock = new(Samples.Time);

    [Fact]
    public void Create_AgainLater_HasTheSameIdentity()
    {
        var first = Create("desk", 1);
        clock.Advance(TimeSpan.FromDays(1));

        Create("desk", 1).Id.ShouldBe(first.Id);
        first.RaisedUtc.ShouldBe(Samples.Time);
    }

    [Fact]
    public void Create_OtherRevisionOrSubscription_HasAnotherIdentity()
    {
        new[] { Create("desk", 1).Id, Create("desk", 2).Id, Create("lab", 1).Id }.ShouldBeUnique();
    }

    private Alert Create(string subscriptionId, int revision) => new AlertFactory(clock).Create(
        Samples.Subscription with { Id = subscriptionId }, Samples.Story with { Revision = revision }, [], new AlertMatch(true, "why"));
}
