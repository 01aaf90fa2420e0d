using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsWatch.Web.Requests;

/// <summary>
/// Says in a caller's words what may stand at a place of a document. The serializer's own messages name types of this program,
/// which tell a caller nothing.
/// </summary>
internal static class JsonShape
{
    /// <param name="root">What the whole document is read as.</param>
    /// <param name="path">The place as <see cref="JsonException.Path"/> gives it, such as "$.filter.statuses[0]".</param>
    /// <param name="options">How the document is read.</param>
    public static string Allowed(Type root, string path, JsonSerializerOptions options)
    {
        var place = options.GetTypeInfo(root);
        foreach (var name in path.Split('.').Skip(1))
        {
            var property = place.Properties.FirstOrDefault(candidate => candidate.Name == name.Split('[')[0]);
            if (property is null) return OneOf(place.Properties.Select(known => known.Name));
            place = options.GetTypeInfo(property.PropertyType);
            if (name.Contains('[', StringComparison.Ordinal) && place.ElementType is { } element) place = options.GetTypeInfo(element);
        }

        return Describe(place, options);
    }

    private static string Describe(JsonTypeInfo place, JsonSerializerOptions options)
    {
        var type = Nullable.GetUnderlyingType(place.Type) ?? place.Type;
        if (type.IsEnum) return OneOf(Enum.GetNames(type).Select(name => options.PropertyNamingPolicy?.ConvertName(name) ?? name));
        if (place.Kind == JsonTypeInfoKind.Object) return $"an object of {OneOf(place.Properties.Select(known => known.Name))}";
        if (place is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }) return $"a list, each {Describe(options.GetTypeInfo(element), options)}";
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "true or false",
            TypeCode.String => "a string",
            TypeCode.Int32 or TypeCode.Int64 => "a whole number",
            TypeCode.Double or TypeCode.Decimal => "a number",
            _ => Of(type),
        };
    }

    private static string Of(Type type) =>
        type == typeof(TimeOnly) ? "a time such as \"08:30:00\""
        : type == typeof(DateTimeOffset) ? "a time such as \"2026-01-31T08:30:00Z\""
        : type == typeof(TimeSpan) ? "a duration such as \"01:30:00\""
        : "a string";

    private static string OneOf(IEnumerable<string> names) => string.Join(", ", names);
}
