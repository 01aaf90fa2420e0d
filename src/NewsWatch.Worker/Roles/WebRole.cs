using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using NewsWatch.Storage;
using NewsWatch.Web;
using NewsWatch.Web.Access;
using NewsWatch.Web.Hubs;
using NewsWatch.Web.Links;
using NewsWatch.Web.Pages;
using NewsWatch.Web.Pages.Access;
using NewsWatch.Web.Pages.Deals;
using NewsWatch.Web.Pages.Demo;
using NewsWatch.Web.Pages.Stories;
using NewsWatch.Web.Pages.Stories.Live;
using NewsWatch.Web.Pages.Subscriptions;
using NewsWatch.Web.Pages.SystemState;
using NewsWatch.Web.Pull;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Secrets;

namespace NewsWatch.Worker.Roles;

internal sealed class WebRole : Role
{
    public override string Name => RoleNames.Web;

    public override void AddServices(IServiceCollection services, NewsWatchOptions options)
    {
        services.AddNewsWatchWeb()
            .AddSingleton<IStoredNews, StoredNews>()
            .AddSingleton<IToldAlerts, ToldAlerts>()
            .AddSingleton<ILinkActions, LinkActions>()
            .AddSingleton<IDeliveryDesk, StoredDeliveries>()
            .AddSingleton<IApiKeys, ApiKeys>()
            .AddHostedService<FirstKey>();
        services.Configure<ExceptionHandlerOptions>(faults => faults.StatusCodeSelector = fault =>
            fault is StoreUnavailableException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError);
        if (options.Web.PublicUrl is not null) services.AddSingleton<IHubCallbacks, HubInbox>();
        AddPages(services, options);
    }

    public override void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapNewsWatchWeb();
        endpoints.MapNewsWatchPages();
    }

    private static void AddPages(IServiceCollection services, NewsWatchOptions options)
    {
        services.AddNewsWatchPages(PageAccess.From(options.Web))
            .AddSingleton<IStoryWords, StoryWords>()
            .AddSingleton<IDeadLetterDesk>(provider =>
                new StoredDeadLetters(new DeadLetterDesk(provider.GetRequiredService<IStore>())))
            .AddSingleton<IFeedDesk>(provider =>
                new StoredFeeds(provider.GetRequiredService<IStore>(), options, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<ISessions, StoredSessions>()
            .AddSingleton<IStoryFiles, StoredStoryFiles>()
            .AddSingleton<IDealFigures, StoredDealFigures>()
            .AddSingleton<IDemoDesk>(provider => new DemoDesk(provider.GetRequiredService<IStore>(), options.Tracker))
            .AddSingleton<IStoryNews, StoredStoryNews>()
            .AddSingleton<ISubscriptionFiles, StoredSubscriptionFiles>()
            .AddSingleton<ISubscriptionTerms, SubscriptionTerms>()
            .AddSingleton(new ShownSettings(options))
            .AddSingleton<SystemSources>()
            .AddSingleton<ISystemView, SystemView>()
            .AddSingleton<IStoryCorrections>(provider => new PageCorrections(new StoryDesk(
                provider.GetRequiredService<IStore>(), TrackerRole.SettingsOf(options.Tracker), provider.GetRequiredService<TimeProvider>())));
        services.AddDataProtection().SetApplicationName("NewsWatch");
        services.AddOptions<KeyManagementOptions>().Configure<IStore, MasterKeys>((ring, store, keys) =>
        {
            ring.XmlRepository = new StoredKeyRing(store);
            ring.XmlEncryptor = new KeyRingSealer(new TextSealer(keys));
        });
    }
}
