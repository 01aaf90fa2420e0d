using MassTransit;
using NewsWatch.Core.Detection;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Worker.Consumers;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

internal sealed class DetectorRole : Role
{
    public override string Name => RoleNames.Detector;

    public override void AddServices(IServiceCollection services, NewsWatchOptions options)
    {
        services.AddSingleton(_ => PartnershipDetector.CreateDefault());
        var limits = new FetchLimits { TotalTimeout = options.Pages.FetchTimeout, MaxBytes = options.Pages.MaxBytes };
        services.AddPages(limits, PollerRole.ScheduleOf(options.Poller).Pause);
        services.AddSingleton(options.Pages).AddSingleton(options.Tracker);
        services.AddSingleton<PageWish>();
        services.AddSingleton<DetectionDesk>();
        services.AddSingleton<PageVisit>();
        services.AddSingleton<PageDesk>();
    }

    public override void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<DetectPartnershipConsumer, DetectPartnershipConsumerDefinition>();
        bus.AddConsumer<ReadArticlePageConsumer, ReadArticlePageConsumerDefinition>();
    }
}
