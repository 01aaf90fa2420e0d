using System.Globalization;

namespace NewsWatch.Delivery.Rendering;

/// <summary>The words of alerts in one language, read from the file of that language in Rendering/Languages.</summary>
public sealed class Words
{
    private const string Fallback = "en";
    private static readonly Dictionary<string, Words> All = ReadAll();
    private readonly Dictionary<string, string> texts;

    private Words(string language, Dictionary<string, string> texts)
    {
        Language = language;
        this.texts = texts;
        Numbers = new NumberFormatInfo { NumberDecimalSeparator = texts["decimal"], NumberGroupSeparator = texts["group"] };
    }

    public static IReadOnlyCollection<string> Languages => All.Keys;

    public static Words English => All[Fallback];

    /// <summary>Two letters.</summary>
    public string Language { get; }

    /// <summary>How numbers are written.</summary>
    public NumberFormatInfo Numbers { get; }

    internal IReadOnlyCollection<string> Keys => texts.Keys;

    /// <summary>A text without anything to fill in.</summary>
    public string this[string key] => texts[key];

    /// <summary>The words of this language or of its main tag ("fr-CA"); English where there are none.</summary>
    public static Words For(string language) =>
        All.TryGetValue(language.Split('-')[0].ToLowerInvariant(), out var words) ? words : English;

    /// <summary>A text with its places filled.</summary>
    public string Fill(string key, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, texts[key], values);

    /// <summary>The form for this number: below two, as both English and French count, or more.</summary>
    public string Count(string key, double number, params ReadOnlySpan<object?> values) =>
        Fill($"{key}.{(Math.Abs(number) < 2 ? "one" : "many")}", values);

    public string? Find(string key) => texts.GetValueOrDefault(key);

    public string Number(double figure) => figure.ToString("#,0.##", Numbers);

    /// <summary>Such as "A", "A and B", "A, B and C".</summary>
    public string List(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : Fill("and", string.Join(", ", items.SkipLast(1)), items[^1]);

    private static Dictionary<string, Words> ReadAll()
    {
        const string folder = "Rendering/Languages/";
        var assembly = typeof(Words).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Select(name => new Words(Path.GetFileNameWithoutExtension(name), Read(assembly.GetManifestResourceStream(name)!)))
            .ToDictionary(words => words.Language, StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Read(Stream file)
    {
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split(" = ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }
}
