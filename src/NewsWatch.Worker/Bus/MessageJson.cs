using System.Text.Json;

namespace NewsWatch.Worker.Bus;

internal static class MessageJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
