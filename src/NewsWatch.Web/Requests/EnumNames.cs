using System.Text.Json;

namespace NewsWatch.Web.Requests;

/// <summary>An enum's values as requests and responses spell them.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values =
        Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);

    /// <summary>In the order of declaration.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Values.Keys];

    public static T? Find(string name) => Values.TryGetValue(name, out var value) ? value : null;
}
