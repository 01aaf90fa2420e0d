using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class SubscriptionListTests
{
    [Fact]
    public void From_NoSubscriptionNamesTheConsole_PrintsEveryAlert() =>
        SubscriptionList.From(With("webhook")).All.Select(subscription => subscription.Id).ShouldBe(["desk", "console"]);

    [Fact]
    public void From_ASubscriptionNamesTheConsole_PrintsWhatThatAsksForAlone() =>
        SubscriptionList.From(With("console")).All.Select(subscription => subscription.Id).ShouldBe(["desk"]);

    [Fact]
    public void From_ConsoleIsOff_HasOnlyTheConfigured() =>
        SubscriptionList.From(With("webhook") with { Notifier = new NotifierOptions { Console = false } }).All.Count.ShouldBe(1);

    private static NewsWatchOptions With(string channel) => new()
    {
        Subscriptions = [new SubscriptionOptions { Id = "desk", Destinations = [new DestinationOptions { Channel = channel }] }],
    };
}
