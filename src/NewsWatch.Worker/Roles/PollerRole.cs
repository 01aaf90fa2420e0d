using NewsWatch.Feeds;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

internal sealed class PollerRole : Role
{
    public override string Name => RoleNames.Poller;

    public override void AddServices(IServiceCollection services, NewsWatchOptions options)
    {
        services.AddFeeds(new FetchLimits { Timeout = options.Poller.FetchTimeout, MaxBytes = options.Poller.MaxBytes });
        services.AddSingleton(WatchList.From(options.Feeds));
        services.AddSingleton<PollerSignal>();
        services.AddSingleton<FeedQueue>();
        services.AddSingleton<FeedPoll>();
        services.AddHostedService<FeedPoller>();
    }
}
