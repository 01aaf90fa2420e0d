using NewsWatch.Feeds;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Schedule;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

internal sealed class PollerRole : Role
{
    public override string Name => RoleNames.Poller;

    public override void AddServices(IServiceCollection services, NewsWatchOptions options)
    {
        services.AddFeeds(Limits(options.Poller), new ScheduleOptions { Interval = options.Poller.Interval });
        services.AddSingleton(WatchList.From(options.Feeds));
        services.AddSingleton<PollerSignal>();
        services.AddSingleton<FeedQueue>();
        services.AddSingleton<FeedPoll>();
        services.AddHubs();
        services.AddSingleton<HubWatch>();
        services.AddSingleton<HubDesk>();
        services.AddHostedService<HubSubscriber>();
        services.AddHostedService<FeedPoller>();
    }

    private static FetchLimits Limits(PollerOptions options) => new() { TotalTimeout = options.FetchTimeout, MaxBytes = options.MaxBytes };
}
