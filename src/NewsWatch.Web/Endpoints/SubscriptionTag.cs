using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Pull;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Endpoints;

/// <summary>
/// The ETag of a subscription (RFC 9110 section 8.8.3): its version, which a change has to name, and a digest of what is answered, since a
/// reader's consent or a mail that was not taken changes the answer and no version.
/// </summary>
internal static class SubscriptionTag
{
    private const char Mark = '-';

    public static IResult Answer(HttpContext http, ListedSubscription listed, int status)
    {
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(Show(http, listed), json);
        var tag = new EntityTagHeaderValue($"\"{VersionOf(listed)}{Mark}{TaggedBytes.DigestOf(body)}\"");
        http.Response.GetTypedHeaders().ETag = tag;
        return HttpMethods.IsGet(http.Request.Method) && http.Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : Results.Text(body, "application/json; charset=utf-8", status);
    }

    public static SubscriptionResponse Show(HttpContext http, ListedSubscription listed) =>
        SubscriptionResponse.From(listed, http.RequestServices.GetRequiredService<IPullTokens>().TokenOf(listed));

    /// <summary>Null where the request names what is stored.</summary>
    public static IResult? Refusal(HttpContext http, ListedSubscription known)
    {
        var named = http.Request.Headers.IfMatch.ToString();
        if (named.Length == 0) return TypedResults.Problem("If-Match is missing; it names the ETag of what is changed.", statusCode: StatusCodes.Status428PreconditionRequired);
        var version = VersionOf(known);
        return http.Request.GetTypedHeaders().IfMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || (!tag.IsWeak && NamedBy(tag) == version))
            ? null
            : SubscriptionProblem.Changed(known.Stored.Subscription.Id);
    }

    /// <summary>Records compare their lists by reference, so that what they say is compared as text.</summary>
    public static bool SayTheSame(Subscription left, Subscription right) => Text(left) == Text(right);

    /// <summary>Without what its owner did not say.</summary>
    private static string Text(Subscription subscription) => JsonSerializer.Serialize(subscription with { Invitations = [] });

    private static string VersionOf(ListedSubscription listed) => listed.Stored.Version.ToString(CultureInfo.InvariantCulture);

    private static string NamedBy(EntityTagHeaderValue tag) => tag.Tag.ToString().Trim('"').Split(Mark)[0];
}
