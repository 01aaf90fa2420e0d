using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Responses;

/// <summary>Problem documents (RFC 9457) whose extra members name the parameter, its value and what is allowed.</summary>
internal static class ParameterProblem
{
    public static ProblemHttpResult BadRequest(BadParameterException bad) =>
        For(StatusCodes.Status400BadRequest, bad.Parameter, bad.Value, bad.Allowed);

    public static ProblemHttpResult NotFound(string resource, Guid id) => NotFound(resource, id.ToString("D"));

    public static ProblemHttpResult NotFound(string resource, string id) =>
        For(StatusCodes.Status404NotFound, IdParameter.Name, id, $"the id of a stored {resource}");

    private static ProblemHttpResult For(int status, string parameter, string value, string allowed) => TypedResults.Problem(
        detail: $"{parameter} is “{value}”; allowed is {allowed}.",
        statusCode: status,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["parameter"] = parameter,
            ["value"] = value,
            ["allowed"] = allowed,
        });
}
