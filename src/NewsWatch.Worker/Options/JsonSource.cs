using System.Text.Json;

namespace NewsWatch.Worker.Options;

/// <summary>Settings from a JSON file whose objects are the sections; comments and trailing commas are allowed.</summary>
public static class JsonSource
{
    private const int MaxBytes = 4 * 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 16,
    };

    public static OptionLayer Read(string path)
    {
        var layer = new OptionLayer();
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > MaxBytes) throw new JsonException("it is larger than 4 MB");
            using var document = JsonDocument.Parse(file, Lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("it holds no object");
            ReadElement(layer, document.RootElement, "", path);
        }
        catch (JsonException error)
        {
            layer.Errors.Add(new OptionError(path, $"not the JSON that settings are read from: {Where(error)}"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            layer.Errors.Add(new OptionError(path, "cannot be read; allowed: a JSON file that exists"));
        }

        return layer;
    }

    // The parser's own message can quote what stands there, which may be a secret; its place says enough.
    private static string Where(JsonException error) =>
        error.LineNumber is { } line ? $"look at line {line + 1}, column {error.BytePositionInLine + 1}" : error.Message;

    private static void ReadElement(OptionLayer layer, JsonElement element, string key, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object when element.GetPropertyCount() > 0:
                foreach (var property in element.EnumerateObject()) ReadElement(layer, property.Value, Join(key, property.Name), path);
                break;
            case JsonValueKind.Array when element.GetArrayLength() > 0:
                foreach (var (index, item) in element.EnumerateArray().Index()) ReadElement(layer, item, $"{key}:{index}", path);
                break;
            case JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null when key.Length == 0 || OptionTable.IsSection(key):
            case JsonValueKind.Null when OptionTable.Resolve(key) is not null:
                break;
            case JsonValueKind.Array or JsonValueKind.String:
                layer.AddOrRefuse(new OptionSetting(key, element.ValueKind == JsonValueKind.Array ? "" : element.GetString()!, path));
                break;
            default:
                layer.AddOrRefuse(new OptionSetting(key, element.GetRawText(), path));
                break;
        }
    }

    private static string Join(string key, string name) => key.Length == 0 ? name : $"{key}:{name}";
}
