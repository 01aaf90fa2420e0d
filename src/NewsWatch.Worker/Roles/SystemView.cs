using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsWatch.Contracts;
using NewsWatch.Storage;
using NewsWatch.Storage.Messages;
using NewsWatch.Web.Pages.SystemState;
using NewsWatch.Worker.Bus;

namespace NewsWatch.Worker.Roles;

/// <summary>How this process and what it depends on fare. Where the store is away, the rest is shown all the same.</summary>
internal sealed class SystemView(
    HealthCheckService health, IOutboxRelayStore outbox, SystemSources sources) : ISystemView
{
    private const string BusCheck = "masstransit-bus";
    private static readonly string Version =
        typeof(SystemView).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public async Task<SystemModel> LookAsync(CancellationToken cancellationToken)
    {
        var now = sources.Clock.GetUtcNow();
        var report = await health.CheckHealthAsync(cancellationToken);
        return new SystemModel
        {
            AtUtc = now,
            Version = Version,
            Roles = sources.Settings.Roles,
            StartedUtc = now - (TimeProvider.System.GetUtcNow() - Process.GetCurrentProcess().StartTime.ToUniversalTime()),
            Dependencies = [.. report.Entries.Select(entry => new Dependency(
                entry.Key == BusCheck ? "bus" : entry.Key, entry.Value.Status == HealthStatus.Healthy, entry.Value.Description))],
            Waiting = await TryAsync(() => WaitingAsync(now, cancellationToken)),
            Deliveries = await TryAsync(() => sources.Deliveries.FiguresAsync(cancellationToken)),
            Settings = sources.Settings.All,
        };
    }

    private async Task<Waiting> WaitingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var backlog = await outbox.BacklogAsync(MessageCatalog.Routes, now, cancellationToken);
        const string Article = nameof(ArticleDiscovered);
        var oldest = await outbox.OldestAsync(Article, MessageCatalog.Routes[Article], cancellationToken);
        return new Waiting
        {
            Unpublished = backlog.Unpublished,
            Unconsumed = backlog.Unconsumed,
            FeedsDue = backlog.FeedsDue,
            FeedsFailing = backlog.FeedsFailing,
            DeliveriesOpen = backlog.DeliveriesOpen,
            DeadLetters = backlog.DeadLetters,
            OldestArticle = now - oldest,
            OldestAlert = backlog.OldestUndelivered,
        };
    }

    private static async Task<T?> TryAsync<T>(Func<Task<T>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}
