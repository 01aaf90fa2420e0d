using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsWatch.Worker.Commands;

/// <summary>Records as other tools read them: one line of JSON, names in snake case, nulls written out, letters as they are.</summary>
public static class JsonLine
{
    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = new PlainJsonEncoder(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Of<T>(T record) => JsonSerializer.Serialize(record, Shape);

    /// <summary>The name of a value as the lines write it, such as co_development.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
