using System.Globalization;
using System.Reflection;

namespace NewsWatch.Core.Text;

/// <summary>
/// Texts of one language that people read, from a file of lines "key = text" in an assembly. Places {0}, {1} are filled; the keys "decimal" and
/// "group" say how numbers are written; a key that ends in .one holds for numbers that take the singular, its twin in .many for the others: the key
/// "singular" says whether these are 1 alone, as in English, or all below 2, as in French (Unicode CLDR, plural rules).
/// </summary>
public sealed class WordTable
{
    private const string BelowTwo = "below 2";
    private readonly Dictionary<string, string> texts;
    private readonly bool isSingularBelowTwo;

    private WordTable(string language, Dictionary<string, string> texts)
    {
        Language = language;
        this.texts = texts;
        isSingularBelowTwo = texts["singular"] == BelowTwo;
        Numbers = new NumberFormatInfo { NumberDecimalSeparator = texts["decimal"], NumberGroupSeparator = texts["group"] };
    }

    /// <summary>Two letters.</summary>
    public string Language { get; }

    /// <summary>How numbers are written.</summary>
    public NumberFormatInfo Numbers { get; }

    public IReadOnlyCollection<string> Keys => texts.Keys;

    /// <summary>A text without anything to fill in.</summary>
    public string this[string key] => texts[key];

    /// <summary>Every file of the folder, by its language.</summary>
    public static Dictionary<string, WordTable> ReadAll(Assembly assembly, string folder) => assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Select(name => new WordTable(Path.GetFileNameWithoutExtension(name), Read(assembly.GetManifestResourceStream(name)!)))
        .ToDictionary(table => table.Language, StringComparer.Ordinal);

    /// <summary>A text with its places filled.</summary>
    public string Fill(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, texts[key], values);

    /// <summary>The form for this number.</summary>
    public string Count(string key, double number, params ReadOnlySpan<object?> values) =>
        Fill($"{key}.{(IsSingular(Math.Abs(number)) ? "one" : "many")}", values);

    public string? Find(string key) => texts.GetValueOrDefault(key);

    public string Number(double figure) => figure.ToString("#,0.##", Numbers);

    private bool IsSingular(double number) => isSingularBelowTwo ? number < 2 : number.Equals(1);

    private static Dictionary<string, string> Read(Stream file)
    {
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split(" = ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
