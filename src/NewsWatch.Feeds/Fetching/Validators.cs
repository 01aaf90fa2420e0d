using System.Net.Http.Headers;

namespace NewsWatch.Feeds.Fetching;

/// <summary>ETag and Last-Modified travel as opaque strings: a server recognises only what it sent, byte for byte.</summary>
internal static class Validators
{
    private const int MaxLength = 1_000;

    public static void Add(HttpRequestMessage message, string header, string? value)
    {
        if (!string.IsNullOrEmpty(value) && IsSafe(value)) message.Headers.TryAddWithoutValidation(header, value);
    }

    public static string? Read(HttpHeaders headers, string name)
    {
        if (!headers.NonValidated.TryGetValues(name, out var values)) return null;
        var value = values.ToString();
        return value.Length is 0 or > MaxLength || (name != "Content-Type" && !IsSafe(value)) ? null : value;
    }

    // A value that could break out of its header is no validator but an attack, or was damaged in the store.
    private static bool IsSafe(string value) => !value.AsSpan().ContainsAnyExceptInRange(' ', '~');
}
