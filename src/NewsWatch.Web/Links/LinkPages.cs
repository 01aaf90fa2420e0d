using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Web.Pages.Access;
using NewsWatch.Web.Pages.Assets;
using NewsWatch.Web.Pages.Frame;

namespace NewsWatch.Web.Links;

/// <summary>
/// The pages behind the links of a message. GET only asks, since mail programs and their scanners follow links; POST acts, without sign-in and
/// without a form token, because RFC 8058 lets the mail program send it: the signed address alone says who may.
/// </summary>
public static class LinkPages
{
    private const string Prefix = "/links/";
    private const string Type = "text/html";
    private const int MaxToken = 300;

    /// <summary>The path of an action for the reader that the token names.</summary>
    public static string PathOf(LinkAction action, string token) => $"{Prefix}{NameOf(action)}/{token}";

    /// <summary>Nothing is mapped where the host brings no <see cref="ILinkActions"/>.</summary>
    internal static IEndpointRouteBuilder MapLinks(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<ILinkActions>() is not { } actions) return endpoints;
        var links = endpoints.MapGroup("");
        // Everybody may send anything here, as to the other pages that are public.
        if (endpoints.ServiceProvider.GetService<PublicLimits>() is { } limits) links.AddEndpointFilter(new LimitFilter(limits.Page));
        foreach (var action in Enum.GetValues<LinkAction>())
        {
            var path = PathOf(action, "{token}");
            links.MapGet(path, (string token, HttpContext http) => ShowAsync(token, http, text => actions.AskAsync(action, text, http.RequestAborted))).ExcludeFromDescription();
            links.MapPost(path, (string token, HttpContext http) => ShowAsync(token, http, text => actions.ActAsync(action, text, http.RequestAborted))).ExcludeFromDescription();
        }

        return endpoints;
    }

    private static async Task<IResult> ShowAsync(string token, HttpContext http, Func<string, Task<LinkAnswer?>> answer)
    {
        var found = token.Length > MaxToken ? null : await answer(token);
        return found is null
            ? Results.Content(Html(Bad(http.Request)), Type, Encoding.UTF8, StatusCodes.Status404NotFound)
            : Results.Content(Html(found), Type, Encoding.UTF8);
    }

    /// <summary>Whose link it was is not known, and so their language neither but as the browser says it.</summary>
    private static LinkAnswer Bad(HttpRequest request)
    {
        var texts = Preferences.Of(request).Texts;
        return new LinkAnswer { Language = texts.Language, Title = texts["link.bad.title"], Text = texts["link.bad.text"] };
    }

    private static string NameOf(LinkAction action) => action.ToString().ToLowerInvariant();

    /// <summary>In the style of the other pages, but without their navigation: the reader of an alert is no visitor of this site.</summary>
    private static string Html(LinkAnswer answer)
    {
        var button = answer.Button is null ? "" : $"<form method=\"post\"><button class=\"primary\">{Escape(answer.Button)}</button></form>";
        return $$"""
            <!doctype html>
            <html lang="{{Escape(answer.Language)}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{{Escape(answer.Title)}} · NewsWatch</title>
            <link rel="icon" type="image/svg+xml" href="{{AssetCatalog.PathOf("icon.svg")}}">
            <link rel="stylesheet" href="{{AssetCatalog.PathOf("newswatch.css")}}">
            </head>
            <body>
            <header class="top"><div class="top-row"><span class="brand"><span class="brand-mark" aria-hidden="true"></span>NewsWatch</span></div></header>
            <main><section class="narrow"><h1>{{Escape(answer.Title)}}</h1><div class="card stack"><p>{{Escape(answer.Text)}}</p>{{button}}</div></section></main>
            </body>
            </html>
            """;
    }

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);
}
