using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Access;

namespace NewsWatch.Web.Endpoints;

internal static class SubscriptionAccess
{
    /// <summary>Null also where it is somebody else's: that it exists is not for everybody to know.</summary>
    public static async Task<ListedSubscription?> FindAsync(ISubscriptionDesk desk, string id, HttpContext http)
    {
        var found = await desk.FindAsync(id, http.RequestAborted);
        var owner = KeyFilter.OwnerOf(http);
        return owner is null || (found is { Declared: false } && found.Stored.Owner == owner) ? found : null;
    }
}
