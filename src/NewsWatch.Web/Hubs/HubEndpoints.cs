using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NewsWatch.Web.Hubs;

/// <summary>Where hubs verify and push. An address names the feed and a token that only its hub knows.</summary>
internal static class HubEndpoints
{
    public const string Pattern = "/websub/{feedId:guid}/{token:length(32)}";

    // Longer ones have no use, and what is sent back must not be of the sender's making at will.
    private const int MaxChallenge = 1_000;

    private const string RetryAfterSeconds = "10";

    /// <summary>Nothing is mapped where the host brings no <see cref="IHubCallbacks"/>.</summary>
    public static IEndpointRouteBuilder MapHubs(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<IHubCallbacks>() is null) return endpoints;
        endpoints.MapGet(Pattern, VerifyAsync).ExcludeFromDescription();
        endpoints.MapPost(Pattern, TakeAsync).ExcludeFromDescription();
        return endpoints;
    }

    private static async Task<IResult> VerifyAsync(Guid feedId, string token, HttpRequest request, IHubCallbacks hubs)
    {
        var query = request.Query;
        var challenge = query["hub.challenge"].ToString();
        var mode = query["hub.mode"].ToString();
        if (challenge.Length > MaxChallenge || (challenge.Length == 0 && mode != "denied")) return Results.NotFound();
        var verification = new HubVerification
        {
            FeedId = feedId,
            Token = token,
            Mode = mode,
            Topic = query["hub.topic"].ToString(),
            LeaseSeconds = WholeNumber(query["hub.lease_seconds"]),
            Reason = query["hub.reason"].ToString() is { Length: > 0 } reason ? reason : null,
        };
        var isMeant = await hubs.VerifyAsync(verification, request.HttpContext.RequestAborted);
        return isMeant ? Results.Text(challenge, "text/plain") : Results.NotFound();
    }

    private static long? WholeNumber(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task<IResult> TakeAsync(Guid feedId, string token, HttpRequest request, IHubCallbacks hubs)
    {
        var aborted = request.HttpContext.RequestAborted;
        if (!await hubs.IsOpenAsync(feedId, token, aborted)) return Results.StatusCode(StatusCodes.Status410Gone);
        if (!HubPlaces.TryTake())
        {
            request.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            if (await ReadAsync(request, hubs.MaxBytes) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            var push = new HubPush
            {
                FeedId = feedId,
                Token = token,
                Body = body,
                ContentType = request.ContentType,
                Signature = request.Headers["X-Hub-Signature"].ToString() is { Length: > 0 } signature ? signature : null,
            };
            await hubs.TakeAsync(push, aborted);
            return Results.StatusCode(StatusCodes.Status202Accepted);
        }
        finally
        {
            HubPlaces.GiveBack();
        }
    }

    /// <summary>Null where the body is too long, whatever length was announced.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int maxBytes)
    {
        if (request.ContentLength > maxBytes) return null;
        var server = request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (server is { IsReadOnly: false }) server.MaxRequestBodySize = null;
        using var body = new MemoryStream();
        var piece = new byte[32 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(piece, request.HttpContext.RequestAborted)) > 0)
        {
            if (body.Length + read > maxBytes) return null;
            body.Write(piece, 0, read);
        }

        return body.ToArray();
    }
}
