using System.Net;

namespace NewsWatch.Feeds.Fetching;

/// <summary>The usual words for a status code.</summary>
internal static class StatusNames
{
    /// <summary>Such as "404 Not Found"; the number alone where it has no usual words.</summary>
    public static string Line(HttpStatusCode status) => $"{(int)status} {Of(status)}".TrimEnd();

    private static string Of(HttpStatusCode status)
    {
        using var response = new HttpResponseMessage(status);
        return response.ReasonPhrase ?? "";
    }
}
