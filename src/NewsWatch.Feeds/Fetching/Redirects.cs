using System.Net;
using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.Fetching;

/// <summary>Where an answer sends us, and whether to go there.</summary>
internal static class Redirects
{
    /// <summary>The next address; null where the answer is none of this kind.</summary>
    public static Uri? Next(Uri from, HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or
            HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
        {
            return null;
        }

        if (!response.Headers.NonValidated.TryGetValues("Location", out var values) ||
            !Uri.TryCreate(from, values.ToString(), out var target)) throw new FetchException("a redirect without an address");
        if (from.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp)
        {
            throw new FetchException($"refused a redirect from https to http: {Shown(target)}");
        }

        return Checked(target);
    }

    /// <summary>An address that may be asked at all.</summary>
    public static Uri Checked(Uri url)
    {
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            throw new FetchException($"not an http or https address: {(url.IsAbsoluteUri ? url.Scheme + ":" : url.OriginalString)}");
        }

        if (!FeedAddress.HasHost(url)) throw new FetchException($"not a host name: {url.Host}");
        return url.UserInfo.Length == 0 ? url : throw new FetchException("an address with a user name or password is refused");
    }

    private static string Shown(Uri url) => url.GetLeftPart(UriPartial.Path);
}
