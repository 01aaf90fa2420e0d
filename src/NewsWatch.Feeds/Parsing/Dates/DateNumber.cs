using System.Globalization;

namespace NewsWatch.Feeds.Parsing.Dates;

/// <summary>Digits only, read the same under every culture.</summary>
internal static class DateNumber
{
    public static bool TryRead(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    public static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
