using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Web.Pages.Access;
using NewsWatch.Web.Pages.Assets;
using NewsWatch.Web.Pages.Deliveries;
using NewsWatch.Web.Pages.Feeds;
using NewsWatch.Web.Pages.Frame;
using NewsWatch.Web.Pages.Stories;
using NewsWatch.Web.Pages.Stories.Live;

namespace NewsWatch.Web.Pages;

/// <summary>
/// The two calls with which a host takes in the pages, beside those of the API. The host also registers an <see cref="ISessions"/>, an
/// <see cref="IStoryWords"/>, an <see cref="IStoryFiles"/>, an <see cref="IStoryCorrections"/>, an <see cref="IFeedDesk"/>, an <see cref="IDeadLetterDesk"/>, an <see cref="IStoryNews"/> and a key ring for data protection that all replicas share.
/// </summary>
public static class PageExtensions
{
    public static IServiceCollection AddNewsWatchPages(this IServiceCollection services, PageSettings settings)
    {
        services.AddSingleton(settings);
        services.AddRazorComponents();
        // Texts come in any script; what HTML treats specially stays escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped(provider => Reader.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        services.AddPageAuthentication(settings);
        services.AddSingleton<StoryBroadcast>();
        services.AddHostedService(provider => provider.GetRequiredService<StoryBroadcast>());
        services.AddSingleton<StoryStream>();
        return services;
    }

    public static IEndpointRouteBuilder MapNewsWatchPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAssets();
        endpoints.MapPreferences();
        endpoints.MapSignIn();
        var pages = endpoints.MapGroup("").AddEndpointFilter<RouteGroupBuilder, PageGate>().AddEndpointFilter<RouteGroupBuilder, PageProblems>();
        pages.MapStoryPages();
        pages.MapFeedPages();
        pages.MapDeliveryPages();
        return endpoints;
    }
}
