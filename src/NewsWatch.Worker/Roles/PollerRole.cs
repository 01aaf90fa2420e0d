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
        services.AddFeeds(LimitsOf(options.Poller), ScheduleOf(options.Poller));
        services.AddSingleton(WatchList.From(options.Feeds));
        services.AddSingleton<PollerSignal>();
        services.AddSingleton<FeedQueue>();
        services.AddSingleton<CheckWriter>();
        services.AddSingleton<FeedPoll>();
        services.AddHubs();
        services.AddSingleton<HubWatch>();
        services.AddSingleton<HubDesk>();
        services.AddHostedService<HubSubscriber>();
        services.AddSingleton<HostPoll>();
        services.AddHostedService<FeedPoller>();
    }

    internal static ScheduleOptions ScheduleOf(PollerOptions options)
    {
        var schedule = new ScheduleOptions();
        return schedule with
        {
            Interval = options.Interval ?? Within(schedule.Interval, options),
            IsFixed = options.Interval is not null,
            MinInterval = options.MinInterval,
            MaxInterval = options.MaxInterval,
            MinQuiet = options.MinQuiet,
        };
    }

    private static TimeSpan Within(TimeSpan interval, PollerOptions options) =>
        interval < options.MinInterval ? options.MinInterval : interval > options.MaxInterval ? options.MaxInterval : interval;

    private static FetchLimits LimitsOf(PollerOptions options) => new()
    {
        TotalTimeout = options.FetchTimeout,
        MaxWait = CheckTime.WaitOf(options),
        MaxBytes = options.MaxBytes,
    };
}
