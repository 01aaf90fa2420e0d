using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Pull;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Endpoints;

/// <summary>The ETag of a subscription (RFC 9110 section 8.8.3): its version, which no other state of it ever has.</summary>
internal static class SubscriptionTag
{
    public static IResult Answer(HttpContext http, ListedSubscription listed, int status)
    {
        var tag = TagOf(listed);
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch.ToString() == tag && HttpMethods.IsGet(http.Request.Method)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Json(Show(http, listed), statusCode: status);
    }

    public static SubscriptionResponse Show(HttpContext http, ListedSubscription listed) =>
        SubscriptionResponse.From(listed, http.RequestServices.GetRequiredService<IPullTokens>().TokenOf(listed));

    /// <summary>Null where the request names what is stored.</summary>
    public static IResult? Refusal(HttpContext http, ListedSubscription known)
    {
        var named = http.Request.Headers.IfMatch.ToString();
        if (named.Length == 0) return TypedResults.Problem("If-Match is missing; it names the ETag of what is changed.", statusCode: StatusCodes.Status428PreconditionRequired);
        return named == "*" || named == TagOf(known) ? null : SubscriptionProblem.Changed(known.Stored.Subscription.Id);
    }

    /// <summary>Records compare their lists by reference, so that what they say is compared as text.</summary>
    public static bool SayTheSame(Subscription left, Subscription right) => Text(left) == Text(right);

    /// <summary>Without what its owner did not say.</summary>
    private static string Text(Subscription subscription) => JsonSerializer.Serialize(subscription with { Invitations = [] });

    private static string TagOf(ListedSubscription listed) => FormattableString.Invariant($"\"{listed.Stored.Version}\"");
}
