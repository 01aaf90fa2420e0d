using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Text;
using NewsWatch.Web.Pages.Texts;

namespace NewsWatch.Web.Pages.Frame;

/// <summary>Language and colours: what the reader chose, kept in a cookie, else what the browser asks for.</summary>
internal sealed record Preferences(WordTable Texts, Theme Theme)
{
    public const string CookieName = "nw_look";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public static Preferences Of(HttpRequest request)
    {
        var chosen = (request.Cookies[CookieName] ?? "").Split('.');
        var theme = chosen.Length == 2 && Enum.TryParse<Theme>(chosen[1], ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : Theme.Auto;
        return new Preferences(PageTexts.Find(chosen[0]) ?? Wished(request), theme);
    }

    public void Keep(HttpResponse response) => response.Cookies.Append(
        CookieName,
        $"{Texts.Language}.{Theme.ToString().ToLowerInvariant()}",
        new CookieOptions { MaxAge = Kept, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = response.HttpContext.Request.IsHttps });

    /// <summary>The first language of Accept-Language, by its weights, that there are words of (RFC 9110, section 12.5.4).</summary>
    private static WordTable Wished(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality is not 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => PageTexts.Find(language.Value.Value))
        .FirstOrDefault(table => table is not null) ?? PageTexts.English;
}
