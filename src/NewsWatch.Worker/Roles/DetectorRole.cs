using MassTransit;
using NewsWatch.Core.Detection;
using NewsWatch.Worker.Consumers;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

internal sealed class DetectorRole : Role
{
    public override string Name => RoleNames.Detector;

    public override void AddServices(IServiceCollection services, NewsWatchOptions options) =>
        services.AddSingleton(_ => PartnershipDetector.CreateDefault());

    public override void AddConsumers(IBusRegistrationConfigurator bus) =>
        bus.AddConsumer<DetectPartnershipConsumer, DetectPartnershipConsumerDefinition>();
}
