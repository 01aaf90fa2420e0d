using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NewsWatch.Web.Links;

/// <summary>
/// The pages behind the links of a message. GET only asks, since mail programs and their scanners follow links; POST acts, without sign-in and
/// without a form token, because RFC 8058 lets the mail program send it: the signed address alone says who may.
/// </summary>
public static class LinkPages
{
    /// <summary>The pages load nothing, and their one form goes back to where it came from.</summary>
    internal const string ContentPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

    private const string Prefix = "/links/";
    private const int MaxToken = 300;

    /// <summary>The path of an action for the reader that the token names.</summary>
    public static string PathOf(LinkAction action, string token) => $"{Prefix}{NameOf(action)}/{token}";

    internal static bool Covers(PathString path) => path.StartsWithSegments(Prefix.TrimEnd('/'), StringComparison.Ordinal);

    /// <summary>Nothing is mapped where the host brings no <see cref="ILinkActions"/>.</summary>
    internal static IEndpointRouteBuilder MapLinks(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<ILinkActions>() is not { } actions) return endpoints;
        foreach (var action in Enum.GetValues<LinkAction>())
        {
            var path = PathOf(action, "{token}");
            endpoints.MapGet(path, (string token, CancellationToken cancelled) => ShowAsync(token, text => actions.AskAsync(action, text, cancelled))).ExcludeFromDescription();
            endpoints.MapPost(path, (string token, CancellationToken cancelled) => ShowAsync(token, text => actions.ActAsync(action, text, cancelled))).ExcludeFromDescription();
        }

        return endpoints;
    }

    private static async Task<IResult> ShowAsync(string token, Func<string, Task<LinkAnswer?>> answer)
    {
        var found = token.Length > MaxToken ? null : await answer(token);
        return found is null
            ? Results.NotFound()
            : Results.Content(Html(found), "text/html", Encoding.UTF8);
    }

    private static string NameOf(LinkAction action) => action.ToString().ToLowerInvariant();

    private static string Html(LinkAnswer answer)
    {
        var button = answer.Button is null ? "" : $"<form method=\"post\"><button>{Escape(answer.Button)}</button></form>";
        return $$"""
            <!doctype html>
            <html lang="{{Escape(answer.Language)}}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{{Escape(answer.Title)}}</title>
            <style>
            :root { color-scheme: light dark; font: 1.1rem/1.5 system-ui, sans-serif; }
            main { max-width: 34rem; margin: 12vh auto; padding: 0 1rem; }
            button { font: inherit; padding: .5rem 1.2rem; cursor: pointer; }
            </style>
            </head>
            <body><main><h1>{{Escape(answer.Title)}}</h1><p>{{Escape(answer.Text)}}</p>{{button}}</main></body>
            </html>
            """;
    }

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);
}
