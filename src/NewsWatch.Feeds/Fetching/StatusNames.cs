using System.Net;

namespace NewsWatch.Feeds.Fetching;

/// <summary>The usual words for a status code.</summary>
internal static class StatusNames
{
    public static string Of(HttpStatusCode status)
    {
        using var response = new HttpResponseMessage(status);
        return response.ReasonPhrase ?? "";
    }
}
