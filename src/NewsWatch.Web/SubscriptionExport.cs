using System.Text.Json;
using NewsWatch.Core.Deliveries;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web;

/// <summary>All that is held about a subscription as the API writes it, for callers that are no requests.</summary>
public static class SubscriptionExport
{
    private static readonly JsonSerializerOptions Json = Options();

    /// <summary>A JSON object over several lines.</summary>
    public static string Write(HeldSubscription held, string pullToken) =>
        JsonSerializer.Serialize(ExportResponse.From(held, SubscriptionResponse.From(held.Listed, pullToken)), Json);

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true };
        NewsWatchWebExtensions.Configure(options);
        return options;
    }
}
