using Microsoft.AspNetCore.Http;

namespace NewsWatch.Web.Endpoints;

/// <summary>Why a request about a subscription is refused.</summary>
internal static class SubscriptionProblem
{
    public static IResult NotFound(string id) =>
        TypedResults.Problem($"There is no subscription “{id}” that this key may see.", statusCode: StatusCodes.Status404NotFound);

    public static IResult Conflict(string id) =>
        TypedResults.Problem($"The id “{id}” is taken; allowed is another one.", statusCode: StatusCodes.Status409Conflict);

    public static IResult AnotherRequest(string key) => TypedResults.Problem(
        $"The Idempotency-Key “{key}” came with another request before; allowed is a new one.", statusCode: StatusCodes.Status422UnprocessableEntity);

    public static IResult Removed(string id) =>
        TypedResults.Problem($"This request made “{id}”, which was removed since.", statusCode: StatusCodes.Status409Conflict);

    public static IResult Declared(string id) =>
        TypedResults.Problem($"“{id}” is declared by the configuration, which alone can change it.", statusCode: StatusCodes.Status409Conflict);

    public static IResult Changed(string id) =>
        TypedResults.Problem($"“{id}” was changed meanwhile; read it again.", statusCode: StatusCodes.Status412PreconditionFailed);

    public static IResult Unprocessable(IReadOnlyList<string> errors) => TypedResults.Problem(
        string.Join(' ', errors),
        statusCode: StatusCodes.Status422UnprocessableEntity,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = errors });
}
