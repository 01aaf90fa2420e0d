using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsWatch.Core.Deliveries;
using NewsWatch.Web.Access;
using NewsWatch.Web.Endpoints;
using NewsWatch.Web.Hubs;
using NewsWatch.Web.Links;
using NewsWatch.Web.Pull;
using NewsWatch.Web.Reference;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web;

/// <summary>
/// The two calls with which a host takes in the HTTP API. The host also registers an <see cref="IStoredNews"/>, an
/// <see cref="IJourneys"/>, an <see cref="IDeliveryDesk"/>, an <see cref="ISubscriptionDesk"/>, an <see cref="ISubscriptionTrial"/>, an
/// <see cref="ISubscriptionTest"/>, an <see cref="IToldAlerts"/>, an <see cref="IPullTokens"/> and an <see cref="Access.IApiKeys"/>, all as singletons.
/// </summary>
public static class NewsWatchWebExtensions
{
    /// <summary>Registers JSON settings, problem details, security headers and the OpenAPI document.</summary>
    public static IServiceCollection AddNewsWatchWeb(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        services.AddProblemDetails();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<AlertStream>();
        services.AddSingleton<SubscriptionTools>();
        services.AddSingleton<IStartupFilter, ResponsePolicy>();
        services.AddExceptionHandler<FaultPages>();
        return services.AddApiDocument();
    }

    /// <summary>Maps the resources under <c>/api/v1</c>, their OpenAPI document and its reference.</summary>
    public static IEndpointRouteBuilder MapNewsWatchWeb(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api/v1");
        api.AddEndpointFilter<BadParameterFilter>();
        api.RefuseUnknownQuery();
        var read = api.MapGroup("").RequireReader();
        read.MapStories();
        read.MapAlerts();
        read.MapDeliveries();
        read.MapFeeds();
        read.MapArticles();
        api.MapPull();
        api.MapDeliveryDesk();
        api.MapSubscriptions();
        api.MapSubscriptionTrials();
        endpoints.MapHubs();
        endpoints.MapLinks();
        return endpoints.MapApiReference();
    }

    internal static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        json.NumberHandling = JsonNumberHandling.Strict;
        // Headlines come in any script and should be readable on the wire; what HTML treats specially stays escaped.
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
    }
}
