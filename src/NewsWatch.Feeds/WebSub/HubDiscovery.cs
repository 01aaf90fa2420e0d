using NewsWatch.Core.Articles;

namespace NewsWatch.Feeds.WebSub;

/// <summary>Finds the hub that a feed names, in the answer's headers before the document itself (W3C WebSub, section 4).</summary>
internal static class HubDiscovery
{
    private const int MaxLength = 1_000;

    /// <param name="headers">The answer's <c>Link</c> headers.</param>
    /// <param name="hub">What the document links as "hub"; null where it links none.</param>
    /// <param name="self">What the document links as "self".</param>
    /// <param name="answered">The address that answered; the topic where neither header nor document names one.</param>
    /// <returns>Null where no hub is named whose address can be asked.</returns>
    public static HubOffer? Find(IReadOnlyList<string> headers, string? hub, string? self, Uri answered)
    {
        var hubUrl = WebAddress(Linked(headers, "hub"), answered) ?? WebAddress(hub, answered);
        if (hubUrl is null) return null;
        var topic = WebAddress(Linked(headers, "self"), answered) ?? WebAddress(self, answered) ?? answered.AbsoluteUri;
        return new HubOffer(hubUrl, topic);
    }

    private static string? Linked(IReadOnlyList<string> headers, string relation) =>
        headers.Select(header => LinkHeader.Find(header, relation)).FirstOrDefault(target => target is not null);

    // The topic goes back to the hub as it was written, since hubs compare it letter by letter.
    private static string? WebAddress(string? reference, Uri origin)
    {
        if (string.IsNullOrWhiteSpace(reference) || reference.Length > MaxLength) return null;
        if (!Uri.TryCreate(origin, reference.Trim(), out var url)) return null;
        if ((url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.UserInfo.Length > 0) return null;
        return Uri.IsWellFormedUriString(reference.Trim(), UriKind.Absolute) ? reference.Trim() : url.AbsoluteUri;
    }
}
