using System.Text.Json;

namespace NewsWatch.Web.Requests;

/// <summary>A filter by an enum's value, spelled as responses spell it.</summary>
internal static class EnumParameter<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values =
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

    /// <summary>In the order of declaration.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Values.Keys];

    public static string NameOf(T value) => Values.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;

    /// <summary>Null where the parameter is absent.</summary>
    public static T? Parse(string parameter, string? text)
    {
        if (text is null) return null;
        return Values.TryGetValue(text, out var value)
            ? value
            : throw new BadParameterException(parameter, text, $"one of {string.Join(", ", Names)}");
    }
}
