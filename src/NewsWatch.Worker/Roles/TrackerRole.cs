using MassTransit;
using NewsWatch.Core.Stories;
using NewsWatch.Worker.Consumers;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

internal sealed class TrackerRole : Role
{
    public override string Name => RoleNames.Tracker;

    public override void AddServices(IServiceCollection services, NewsWatchOptions options) =>
        services.AddSingleton(new StoryTracker(new TrackerSettings { MaxArticleAge = options.Tracker.MaxArticleAge }));

    public override void AddConsumers(IBusRegistrationConfigurator bus) =>
        bus.AddConsumer<TrackStoryConsumer, TrackStoryConsumerDefinition>();
}
