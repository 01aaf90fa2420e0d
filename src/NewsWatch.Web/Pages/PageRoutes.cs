using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Access;
using NewsWatch.Web.Endpoints;
using NewsWatch.Web.Pages.Access;

namespace NewsWatch.Web.Pages;

/// <summary>How pages and their forms are mapped; the gate of the group stands before all of them.</summary>
internal static class PageRoutes
{
    /// <summary>A page that is read.</summary>
    public static RouteHandlerBuilder MapPage(this RouteGroupBuilder pages, string pattern, Delegate handler) =>
        pages.MapRead(pattern, handler).ExcludeFromDescription();

    /// <summary>What a form does, for those alone who may; the handler reads the form from the request and answers with <see cref="Page.Done"/>.</summary>
    public static RouteHandlerBuilder MapForm(this RouteGroupBuilder pages, string pattern, ApiKeyScope scope, Delegate handler) =>
        pages.MapPost(pattern, handler).Needs(scope).AddEndpointFilter<FormFilter>().AddEndpointFilter<FormLog>().ExcludeFromDescription();

    /// <summary>Only for those who signed in with this scope, or with one that includes it.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder page, ApiKeyScope scope) => page.WithMetadata(new RequiredScope(scope));
}
