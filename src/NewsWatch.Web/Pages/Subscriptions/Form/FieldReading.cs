using System.Globalization;
using NewsWatch.Core.Text;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>Reads the fields of a form one by one and keeps in mind what cannot be used, one error a field.</summary>
internal sealed class FieldReading(WordTable texts)
{
    private readonly List<FieldError> errors = [];

    public IReadOnlyList<FieldError> Errors => errors;

    public void Refuse(string field, string key, params ReadOnlySpan<object?> values) => Refuse(new FieldError(field, texts.Fill(key, values)));

    public string Text(string key) => texts[key];

    public void Refuse(FieldError error)
    {
        if (errors.All(other => other.Field.Length == 0 || other.Field != error.Field)) errors.Add(error);
    }

    /// <summary>A number above zero, with the decimal sign of the reader's language or a full stop; null where the field is empty or wrong.</summary>
    public double? Number(string field, string text, double most)
    {
        if (text.Length == 0) return null;
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;
        var isNumber = double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) || double.TryParse(text, Style, texts.Numbers, out number);
        if (isNumber && number > 0 && number <= most) return number;
        Refuse(field, $"form.error.{field}", texts.Number(most));
        return null;
    }

    public int? Whole(string field, string text, int most)
    {
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most) return number;
        Refuse(field, $"form.error.{field}", texts.Number(most));
        return null;
    }

    /// <summary>"08:00" or, as some browsers send it, "08:00:00"; null where it is none.</summary>
    public TimeOnly? Time(string field, string text)
    {
        if (TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        Refuse(field, "form.error.time");
        return null;
    }

    public string Zone(string field, string text)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(text, out _)) Refuse(field, "form.error.zone", text);
        return text;
    }

    /// <summary>One entry a line.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
