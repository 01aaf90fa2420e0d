using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace NewsWatch.Worker.Options;

/// <summary>Values of options as users write and read them.</summary>
public static class OptionText
{
    /// <summary>False where the text is no value of the option's type or lies outside what is allowed.</summary>
    public static bool TryParse(OptionDefinition option, string text, out object? value) =>
        TryConvert(option, text, out value) && IsInRange(option, value!) && HasScheme(option, value!);

    /// <summary>The value as a user would write it, secrets included.</summary>
    public static string Format(OptionDefinition option, object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        TimeSpan duration => DurationText.Format(duration),
        int bytes when option.Attribute.Bytes => ByteSizeText.Format(bytes),
        Enum name => EnumText(name.ToString()),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(item => Format(option, item))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>What is allowed, in a few words.</summary>
    public static string DescribeAllowed(OptionDefinition option)
    {
        var one = option.Attribute.Allowed ?? Describe(option);
        return option.IsList && option.Attribute.Allowed is null ? $"a list of: {one}" : one;
    }

    private static bool TryConvert(OptionDefinition option, string text, out object? value)
    {
        var type = option.ValueType;
        value = text;
        if (type == typeof(string)) return true;
        if (type.IsEnum) return TryEnum(type, text, out value);
        if (type == typeof(bool)) return Keep(bool.TryParse(text, out var flag), flag, out value);
        if (type == typeof(TimeSpan)) return Keep(DurationText.TryParse(text, out var duration), duration, out value);
        if (option.Attribute.Bytes) return Keep(ByteSizeText.TryParse(text, out var bytes), bytes, out value);
        if (type == typeof(int))
            return Keep(int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole), whole, out value);
        if (type == typeof(double))
            return Keep(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number), number, out value);
        throw new NotSupportedException($"The option {option.Key} has the type {type}, which no text can be read as.");
    }

    private static bool Keep(bool read, object parsed, out object? value)
    {
        value = parsed;
        return read;
    }

    // Words of a name may be parted or not and in any case: co_development, co-development, CoDevelopment.
    private static bool TryEnum(Type type, string text, out object? value)
    {
        var wanted = Plain(text);
        var name = Enum.GetNames(type).FirstOrDefault(name => Plain(name).Equals(wanted, StringComparison.OrdinalIgnoreCase));
        value = name is null ? null : Enum.Parse(type, name);
        return name is not null;
    }

    private static string Plain(string text) =>
        text.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Trim();

    private static bool IsInRange(OptionDefinition option, object value) =>
        (option.Attribute.Min is not { } min || Comparer.DefaultInvariant.Compare(value, Bound(option, min)) >= 0)
        && (option.Attribute.Max is not { } max || Comparer.DefaultInvariant.Compare(value, Bound(option, max)) <= 0);

    private static object Bound(OptionDefinition option, string text) =>
        TryConvert(option, text, out var bound) ? bound! : throw new FormatException($"The range of {option.Key} holds {text}.");

    private static bool HasScheme(OptionDefinition option, object value) =>
        option.Attribute.Schemes is not { } schemes
        || (Uri.TryCreate((string)value, UriKind.Absolute, out var address) && schemes.Split(',').Contains(address.Scheme));

    private static string Describe(OptionDefinition option)
    {
        var type = option.ValueType;
        if (type.IsEnum) return string.Join(", ", Enum.GetNames(type).Select(EnumText));
        if (type == typeof(bool)) return "true, false";
        if (option.Attribute.Schemes is { } schemes) return $"an address with {schemes.Replace(",", " or ", StringComparison.Ordinal)}";
        if (option.Attribute is { Min: { } min, Max: { } max }) return $"{min} to {max}";
        return "text";
    }

    private static string EnumText(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
