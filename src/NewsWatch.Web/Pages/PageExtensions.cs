using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Web.Pages.Access;
using NewsWatch.Web.Pages.Assets;
using NewsWatch.Web.Pages.Deals;
using NewsWatch.Web.Pages.Deliveries;
using NewsWatch.Web.Pages.Demo;
using NewsWatch.Web.Pages.Feeds;
using NewsWatch.Web.Pages.Frame;
using NewsWatch.Web.Pages.Stories;
using NewsWatch.Web.Pages.Stories.Live;
using NewsWatch.Web.Pages.Subscriptions;
using NewsWatch.Web.Pages.SystemState;
using NewsWatch.Web.Pages.Totals;

namespace NewsWatch.Web.Pages;

/// <summary>
/// The two calls with which a host takes in the pages, beside those of the API. The host also registers an <see cref="ISessions"/>, an
/// <see cref="IStoryWords"/>, an <see cref="IStoryFiles"/>, an <see cref="IStoryCorrections"/>, an <see cref="IStoryNews"/>,
/// an <see cref="IDealFigures"/>, an <see cref="IFeedDesk"/>, an <see cref="IDeadLetterDesk"/>, an <see cref="IDemoDesk"/>, an <see cref="ISystemView"/>,
/// an <see cref="ISubscriptionFiles"/>, an <see cref="ISubscriptionTerms"/> and a key ring for
/// data protection that all replicas share.
/// </summary>
public static class PageExtensions
{
    public static IServiceCollection AddNewsWatchPages(this IServiceCollection services, PageSettings settings)
    {
        services.AddSingleton(settings);
        services.AddRazorComponents();
        // Texts come in any script; what HTML treats specially stays escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddResponseCompression(packing =>
        {
            // Form tokens are written anew into each page, so that packing tells nothing about them over TLS either.
            packing.EnableForHttps = true;
            packing.MimeTypes = ["text/html"];
        });
        services.AddHttpContextAccessor();
        services.AddScoped(provider => Reader.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
        services.AddPageAuthentication(settings);
        services.AddSingleton<PublicLimits>();
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
        endpoints.MapOpenId();
        var limits = endpoints.ServiceProvider.GetRequiredService<PublicLimits>();
        var pages = endpoints.MapGroup("").AddEndpointFilter(new LimitFilter(limits.OfStranger))
            .AddEndpointFilter<RouteGroupBuilder, PageGate>().AddEndpointFilter<RouteGroupBuilder, PageProblems>();
        pages.MapStoryPages();
        pages.MapFeedPages();
        pages.MapSubscriptionPages();
        pages.MapDeliveryPages();
        pages.MapSystemPages();
        pages.MapDealPages();
        pages.MapTotalPages();
        pages.MapDemoForms();
        return endpoints;
    }
}
