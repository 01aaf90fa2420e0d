namespace NewsWatch.Worker.Options;

/// <summary>Values as they may be shown in messages and logs.</summary>
public static class Redaction
{
    public const string Hidden = "***";

    /// <summary>The value without what must stay secret.</summary>
    public static string Show(OptionDefinition option, string text)
    {
        if (text.Length == 0) return "";
        if (option.Attribute.Secret && option.Attribute.Schemes is null) return Hidden;
        if (option.Attribute.HidePath) return ShowHost(text);
        return option.Attribute.Secret || text.Contains("://", StringComparison.Ordinal) ? ShowAddress(text, option.Attribute.Secret) : text;
    }

    /// <summary>The value in quotes, for error messages.</summary>
    public static string Quote(OptionDefinition option, string text) => $"\"{Show(option, text).ReplaceLineEndings(" ")}\"";

    private static string ShowHost(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0 && IsUnambiguous(text, address)
            ? $"{address.Scheme}://{address.Authority}/{Hidden}"
            : Hidden;

    // A list of addresses is shown one by one; what cannot be taken apart with certainty is hidden as a whole.
    private static string ShowAddress(string text, bool secret)
    {
        if (text.Contains(", ", StringComparison.Ordinal)) return string.Join(", ", text.Split(", ").Select(item => ShowAddress(item, secret)));
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !IsUnambiguous(text, address))
            return secret || text.Contains('@', StringComparison.Ordinal) ? Hidden : text;
        // A paid feed has its key in the query.
        if (address.UserInfo.Length == 0 && address.Query.Length == 0 && !secret) return text;
        var user = address.UserInfo.Length == 0 ? "" : $"{Hidden}@";
        var query = address.Query.Length == 0 ? "" : $"?{Hidden}";
        return $"{address.Scheme}://{user}{address.Authority}{address.AbsolutePath}{query}";
    }

    // An unescaped slash in a password moves the rest of it into the path: then an @ stands where none belongs.
    private static bool IsUnambiguous(string text, Uri address) =>
        text.Count(letter => letter == '@') == (address.UserInfo.Length == 0 ? 0 : 1);
}
