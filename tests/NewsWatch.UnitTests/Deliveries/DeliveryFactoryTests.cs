using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.UnitTests.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Deliveries;

public sealed class DeliveryFactoryTests
{
    [Fact]
    public void Create_TwoDestinations_QueuesEachUnderItsOwnStableIdentity()
    {
        var factory = new DeliveryFactory(new FakeTimeProvider(Samples.Time));
        Destination[] destinations = [new() { Channel = "console" }, new() { Channel = "webhook", Address = "https://hook.example/1" }];
        var subscription = Samples.Subscription with { Destinations = destinations };

        var deliveries = factory.Create(Samples.Alert, subscription);

        deliveries.Select(delivery => delivery.Destination).ShouldBe(destinations);
        deliveries.Select(delivery => delivery.Id).ShouldBeUnique();
        deliveries.ShouldAllBe(delivery => delivery.State == DeliveryState.Queued && delivery.Attempt == 1 && delivery.DueUtc == Samples.Time);
        factory.Create(Samples.Alert, subscription).Select(delivery => delivery.Id).ShouldBe(deliveries.Select(delivery => delivery.Id));
    }

    [Fact]
    public void Create_QuietHours_IsDueWhenTheyEnd()
    {
        var quiet = Samples.Subscription with { QuietHours = new QuietHours(new TimeOnly(8, 0), new TimeOnly(11, 0), "Etc/UTC") };

        new DeliveryFactory(new FakeTimeProvider(Samples.Time)).Create(Samples.Alert, quiet).Single().DueUtc.ShouldBe(Samples.Time.AddHours(2));
    }
}
