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

    [Fact]
    public void From_CompanyByItsTicker_HasTheNameThatStoriesUse()
    {
        var options = With("webhook");
        var subscription = options.Subscriptions[0] with { Filter = new SubscriptionFilterOptions { Parties = ["NVDA"] } };

        SubscriptionList.From(options with { Subscriptions = [subscription] }).All[0].Filter.Parties.ShouldBe(["Nvidia"]);
    }

    private static NewsWatchOptions With(string channel) => new()
    {
        Subscriptions = [new SubscriptionOptions { Id = "desk", Destinations = [new DestinationOptions { Channel = channel }] }],
    };
}
