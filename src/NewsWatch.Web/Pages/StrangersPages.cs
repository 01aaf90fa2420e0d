using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Web.Pages.Frame;

namespace NewsWatch.Web.Pages;

/// <summary>
/// What many who did not sign in ask for at once is made once a second. Whoever has the page open is told of news by its stream, which begins
/// where the page ended.
/// </summary>
internal static class StrangersPages
{
    private const long MaxBytes = 16 * 1024 * 1024;
    private const long MaxPageBytes = 512 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    public static void AddStrangersPages(this IServiceCollection services) => services.AddOutputCache(cache =>
    {
        cache.SizeLimit = MaxBytes;
        cache.MaximumBodySize = MaxPageBytes;
    });

    /// <summary>One copy for each address, language and theme. A browser with any other cookie may be shown what only it sees.</summary>
    public static RouteHandlerBuilder OnceASecond(this RouteHandlerBuilder page) => page.CacheOutput(policy => policy
        .With(asked => asked.HttpContext.Request.Cookies.Keys.All(name => name == Preferences.CookieName))
        .Expire(Kept)
        .VaryByValue(http => new KeyValuePair<string, string>("look", LookOf(http.Request))));

    /// <summary>For an answer that is out of date at once.</summary>
    public static void KeepNot(this HttpContext context)
    {
        if (context.Features.Get<IOutputCacheFeature>() is { } cache) cache.Context.AllowCacheStorage = false;
    }

    private static string LookOf(HttpRequest request)
    {
        var preferences = Preferences.Of(request);
        return $"{preferences.Texts.Language}.{preferences.Theme}";
    }
}
