using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsWatch.UnitTests.Delivery.Channels.Http;

/// <summary>What fakes of services ask of a body.</summary>
internal static partial class JsonRules
{
    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var items) ? items.EnumerateArray() : [];

    /// <summary>Every string value below, in order.</summary>
    public static IEnumerable<string> Strings(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    /// <summary>The first rule that does not hold, by its name.</summary>
    public static string? Broken(params IEnumerable<(bool Holds, string Name)> rules) =>
        rules.Where(rule => !rule.Holds).Select(rule => rule.Name).FirstOrDefault();

    public static bool IsLength(this string text, int max) => text.Length >= 1 && text.Length <= max;

    public static bool IsWebAddress(this string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    /// <summary>Markdown as it is shown: links with their addresses, escapes taken out.</summary>
    public static string FromMarkdown(string text) => Escapes().Replace(Links().Replace(text, "$1 $2"), "$1");

    [GeneratedRegex(@"(?<!\\)\[((?:[^\]\\]|\\.)*)\]\(([^)]*)\)", RegexOptions.None, 1000)]
    private static partial Regex Links();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.None, 1000)]
    private static partial Regex Escapes();
}
