using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Access;

internal static class KeyRoutes
{
    /// <summary>Any key, unless reading is open to all; see <see cref="ReadFilter"/>.</summary>
    public static RouteGroupBuilder RequireReader(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(new ReadFilter());
        return group.ProducesProblem(StatusCodes.Status401Unauthorized);
    }

    /// <summary>Only keys of this scope, or of one that includes it.</summary>
    public static RouteGroupBuilder RequireKey(this RouteGroupBuilder group, ApiKeyScope scope)
    {
        group.AddEndpointFilter(new KeyFilter(scope));
        return group.WithMetadata(new RequiredScope(scope))
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }
}
