using NewsWatch.Web;
using NewsWatch.Web.Access;
using NewsWatch.Web.Hubs;
using NewsWatch.Web.Links;
using NewsWatch.Web.Pull;
using NewsWatch.Worker.Options;

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
        if (options.Web.PublicUrl is not null) services.AddSingleton<IHubCallbacks, HubInbox>();
    }

    public override void Map(IEndpointRouteBuilder endpoints) => endpoints.MapNewsWatchWeb();
}
