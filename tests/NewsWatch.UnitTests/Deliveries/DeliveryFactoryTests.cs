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

    [Fact]
    public void Create_QuietHoursAndALimitOfTheHour_GoTogetherWhenTheyEnd()
    {
        var quiet = Samples.Subscription with { MaxPerHour = 3, QuietHours = new QuietHours(new TimeOnly(8, 0), new TimeOnly(11, 0), "Etc/UTC") };
        var factory = new DeliveryFactory(new FakeTimeProvider(Samples.Time));

        var first = factory.Create(Samples.Alert, quiet).Single();
        var second = factory.Create(Samples.Alert with { Id = AlertFactory.IdFor(Samples.Alert.Story.Id, 2, "desk") }, quiet, toldThisHour: 3).Single();

        (first.IsDigest, first.DueUtc).ShouldBe((true, Samples.Time.AddHours(2)));
        second.Id.ShouldBe(first.Id);
    }

    [Fact]
    public void Create_Digest_HasOneIdentityForWhatIsDueTogether()
    {
        var clock = new FakeTimeProvider(Samples.Time);
        var factory = new DeliveryFactory(clock);
        var daily = Samples.Subscription with { Digest = DigestSchedule.Parse("daily 18:00 Etc/UTC") };

        var first = factory.Create(Samples.Alert, daily).Single();
        clock.Advance(TimeSpan.FromHours(1));
        var second = factory.Create(Samples.Alert with { Id = AlertFactory.IdFor(Samples.Alert.Story.Id, 2, "desk") }, daily).Single();
        clock.Advance(TimeSpan.FromHours(12));
        var tomorrow = factory.Create(Samples.Alert, daily).Single();

        first.IsDigest.ShouldBeTrue();
        first.DueUtc.TimeOfDay.ShouldBe(TimeSpan.FromHours(18));
        second.Id.ShouldBe(first.Id);
        tomorrow.Id.ShouldNotBe(first.Id);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Create_BeyondTheLimitOfTheHour_GoesTogetherAtItsEnd(int toldThisHour, bool together)
    {
        var limited = Samples.Subscription with { MaxPerHour = 2 };

        var delivery = new DeliveryFactory(new FakeTimeProvider(Samples.Time.AddMinutes(10))).Create(Samples.Alert, limited, toldThisHour).Single();

        delivery.IsDigest.ShouldBe(together);
        delivery.DueUtc.ShouldBe(together ? Samples.Time.AddHours(1) : Samples.Time.AddMinutes(10));
    }
}
