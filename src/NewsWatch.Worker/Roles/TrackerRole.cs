using MassTransit;
using NewsWatch.Core.Stories;
using NewsWatch.Worker.Consumers;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

internal sealed class TrackerRole : Role
{
    public override string Name => RoleNames.Tracker;

    public override void AddServices(IServiceCollection services, NewsWatchOptions options) =>
        services
            .AddSingleton(SettingsOf(options.Tracker))
            .AddSingleton<StoryTracker>()
            .AddHostedService<StoryScheduler>()
            .AddHostedService<StoryPruning>();

    public static TrackerSettings SettingsOf(TrackerOptions options) => new()
    {
        MaxArticleAge = options.MaxArticleAge,
        AnnouncedWait = options.AnnouncedWait,
        ReportedWait = options.ReportedWait,
        RevisionInterval = options.RevisionInterval,
        LinkWithin = options.LinkWithin,
        FactWithin = options.RememberFor,
        SimilarWithin = options.SimilarWithin,
    };

    public override void AddConsumers(IBusRegistrationConfigurator bus) =>
        bus.AddConsumer<TrackStoryConsumer, TrackStoryConsumerDefinition>();
}
