using System.Globalization;
using System.Reflection;

namespace NewsWatch.Core.Text;

/// <summary>
/// Texts of one language that people read, from a file of lines "key = text" in an assembly. Places {0}, {1} are filled; the keys "decimal" and
/// "group" say how numbers are written; a key that ends in .one holds for numbers below two, its twin in .many for the others.
/// </summary>
public sealed class WordTable
{
    private readonly Dictionary<string, string> texts;

    private WordTable(string language, Dictionary<string, string> texts)
    {
        Language = language;
        this.texts = texts;
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

    /// <summary>The form for this number: below two, as both English and French count, or more.</summary>
    public string Count(string key, double number, params ReadOnlySpan<object?> values) =>
        Fill($"{key}.{(Math.Abs(number) < 2 ? "one" : "many")}", values);

    public string? Find(string key) => texts.GetValueOrDefault(key);

    public string Number(double figure) => figure.ToString("#,0.##", Numbers);

    private static Dictionary<string, string> Read(Stream file)
    {
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split(" = ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
