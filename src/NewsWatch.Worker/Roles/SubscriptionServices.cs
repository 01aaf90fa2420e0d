using NewsWatch.Core.Alerts;
using NewsWatch.Web;
using NewsWatch.Web.Pull;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Secrets;

namespace NewsWatch.Worker.Roles;

internal static class SubscriptionServices
{
    /// <summary>What notifier, API and commands have in common; a store and the channels are to be added beside it.</summary>
    public static IServiceCollection AddSubscriptions(this IServiceCollection services, NewsWatchOptions options) => services
        .AddSingleton(new MasterKeys(options))
        .AddSingleton<LinkSigner>()
        .AddSingleton<IPullTokens, PullTokens>()
        .AddSingleton(SubscriptionList.From(options))
        .AddSingleton<AlertMatcher>()
        .AddSingleton<SubscriptionBook>()
        .AddSingleton(options.Web)
        .AddSingleton<AlertReaders>()
        .AddSingleton<SubscriptionLinks>()
        .AddSingleton<ReaderConsent>()
        .AddSingleton<Invitations>()
        .AddSingleton<PartyNames>()
        .AddSingleton<SubscriptionInspector>()
        .AddSingleton<SubscriptionDesk>()
        .AddSingleton<ISubscriptionDesk>(provider => provider.GetRequiredService<SubscriptionDesk>())
        .AddSingleton(options.Notifier)
        .AddSingleton<NoticeSender>()
        .AddSingleton<OwnerNotice>()
        .AddSingleton<SubscriptionTest>()
        .AddSingleton<ISubscriptionTest>(provider => provider.GetRequiredService<SubscriptionTest>())
        .AddSingleton<SubscriptionTrial>()
        .AddSingleton<ISubscriptionTrial>(provider => provider.GetRequiredService<SubscriptionTrial>());
}
