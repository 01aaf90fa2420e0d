using System.Globalization;
using NewsWatch.Core.Text;

namespace NewsWatch.Delivery.Rendering;

/// <summary>The words of alerts in one language, read from the file of that language in Rendering/Languages.</summary>
public sealed class Words
{
    private const string Fallback = "en";
    private static readonly Dictionary<string, Words> All = WordTable.ReadAll(typeof(Words).Assembly, "Rendering/Languages/")
        .ToDictionary(table => table.Key, table => new Words(table.Value), StringComparer.Ordinal);

    private readonly WordTable table;

    private Words(WordTable table) => this.table = table;

    public static IReadOnlyCollection<string> Languages => All.Keys;

    public static Words English => All[Fallback];

    /// <summary>Two letters.</summary>
    public string Language => table.Language;

    /// <summary>How numbers are written.</summary>
    public NumberFormatInfo Numbers => table.Numbers;

    internal IReadOnlyCollection<string> Keys => table.Keys;

    /// <summary>A text without anything to fill in.</summary>
    public string this[string key] => table[key];

    /// <summary>The words of this language or of its main tag ("fr-CA"); English where there are none.</summary>
    public static Words For(string language) =>
        All.TryGetValue(language.Split('-')[0].ToLowerInvariant(), out var words) ? words : English;

    /// <summary>A text with its places filled.</summary>
    public string Fill(string key, params ReadOnlySpan<object?> values) => table.Fill(key, values);

    /// <summary>The form for this number: below two, as both English and French count, or more.</summary>
    public string Count(string key, double number, params ReadOnlySpan<object?> values) => table.Count(key, number, values);

    public string? Find(string key) => table.Find(key);

    public string Number(double figure) => table.Number(figure);

    /// <summary>Such as "A", "A and B", "A, B and C".</summary>
    public string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : Fill("and", string.Join(", ", items.SkipLast(1)), items[^1]);
}
