using NewsWatch.Core.Articles;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Keeps the subscriptions at hubs, where the outside can reach this program; says once where it cannot.</summary>
internal sealed partial class HubSubscriber(HubDesk desk, StoreGate gate, WebOptions web, TimeProvider clock, ILogger<HubSubscriber> logger)
    : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (web.PublicUrl is null)
        {
            LogOff();
            return;
        }

        await gate.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Tick, clock);
        do
        {
            try
            {
                foreach (var outcome in await desk.AskDueAsync(stoppingToken)) Report(outcome);
            }
            catch (StoreUnavailableException e)
            {
                LogStoreUnavailable(e.Message);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // One hub must not end the program; its claim runs out and it is asked again.
                LogFault(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Report(HubOutcome outcome)
    {
        var (feed, hub) = (FeedAddress.Shown(outcome.Subscription.Feed.Url), FeedAddress.Shown(outcome.Subscription.Hub.Url));
        if (outcome.NotBefore is { } later) LogPostponed(feed, hub, later, outcome.Error!);
        else if (outcome.Error is { } reason) LogFailed(feed, hub, reason);
        else if (outcome.Subscription.IsWanted) LogAsked(feed, hub);
        else LogEnding(feed, hub);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "WebSub is off, since Web:PublicUrl is not set: feeds are polled")]
    private partial void LogOff();

    [LoggerMessage(Level = LogLevel.Information, Message = "Asked the hub {Hub} to push {FeedUrl}")]
    private partial void LogAsked(string feedUrl, string hub);

    [LoggerMessage(Level = LogLevel.Information, Message = "Asked the hub {Hub} to push {FeedUrl} no longer")]
    private partial void LogEnding(string feedUrl, string hub);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hub {Hub} does not push {FeedUrl}: {Reason}; it is polled as before")]
    private partial void LogFailed(string feedUrl, string hub, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The hub {Hub} is asked about {FeedUrl} at {NextAskUtc:u}: {Reason}")]
    private partial void LogPostponed(string feedUrl, string hub, DateTimeOffset nextAskUtc, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Asking the hubs broke off; it goes on")]
    private partial void LogFault(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Subscriptions at hubs wait: {Reason}")]
    private partial void LogStoreUnavailable(string reason);
}
