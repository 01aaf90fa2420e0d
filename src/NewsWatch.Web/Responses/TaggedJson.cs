using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;

namespace NewsWatch.Web.Responses;

/// <summary>
/// JSON with a validator made from its bytes: a revision number would miss what changes without being told, such as one
/// more source.
/// </summary>
internal static class TaggedJson
{
    public static FileContentHttpResult From<T>(T response, JsonSerializerOptions json) =>
        TaggedBytes.From(JsonSerializer.SerializeToUtf8Bytes(response, json), "application/json; charset=utf-8");
}
