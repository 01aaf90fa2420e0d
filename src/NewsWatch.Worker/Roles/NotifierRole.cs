using MassTransit;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Worker.Consumers;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

internal sealed class NotifierRole : Role
{
    public override string Name => RoleNames.Notifier;

    public override void AddServices(IServiceCollection services, NewsWatchOptions options)
    {
        services.AddSingleton<AlertFactory>();
        services.AddSingleton<DeliveryFactory>();
        services.AddSingleton<AlertDesk>();
        services.AddSingleton(new DeliverySchedule(options.Notifier.RetryDelays));
        services.AddSingleton<DeliveryPolicy>();
        services.AddSingleton<AlertSender>();
        services.AddSingleton<DeliveryRecorder>();
        services.AddSingleton<DeliveryReport>();
        services.AddSingleton<DeliveryStanding>();
        services.AddSingleton<DeliveryResults>();
        services.AddSingleton<DeliveryDesk>();
        services.AddHostedService<DeliveryDispatcher>();
        services.AddHostedService<AlertPruning>();
        services.AddHostedService<InvitationRounds>();
    }

    public override void AddConsumers(IBusRegistrationConfigurator bus) => bus.AddConsumer<RaiseAlertConsumer, RaiseAlertConsumerDefinition>();
}
