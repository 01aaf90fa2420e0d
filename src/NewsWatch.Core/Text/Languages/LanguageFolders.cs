namespace NewsWatch.Core.Text.Languages;

/// <summary>The languages that have a folder under Text/Languages, and every phrase of their files.</summary>
public sealed class LanguageFolders
{
    private const string Root = "Text/Languages/";

    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _decimalComma;

    private LanguageFolders(List<string> codes, List<LanguagePhrase> phrases)
    {
        Codes = codes;
        Phrases = phrases;
        _decimalComma = [.. phrases.Where(p => p.Meaning == "words.decimal" && p.Phrase.Phrase == "comma").Select(p => p.Code)];
        for (var i = 0; i < codes.Count; i++)
        {
            _indexes[codes[i]] = i;
        }
    }

    /// <summary>Two-letter codes; a language's index is its place here.</summary>
    public IReadOnlyList<string> Codes { get; }

    public IReadOnlyList<LanguagePhrase> Phrases { get; }

    public int IndexOf(string? code) => code is not null && _indexes.TryGetValue(code, out var index) ? index : -1;

    /// <summary>Whether 1,5 is one and a half and 1.500 fifteen hundred.</summary>
    public bool UsesDecimalComma(string code) => _decimalComma.Contains(code);

    /// <summary>Reads the folders; of the topics, only the files named after <paramref name="profile"/>.</summary>
    public static LanguageFolders Read(IEnumerable<DataFile> files, string profile)
    {
        var codes = new List<string>();
        var phrases = new List<LanguagePhrase>();
        foreach (var file in files.Where(f => f.Path.StartsWith(Root, StringComparison.Ordinal)))
        {
            var parts = file.Path[Root.Length..].Split('/');
            var (code, name) = (parts[0], Path.GetFileNameWithoutExtension(parts[^1]));
            if (!codes.Contains(code))
            {
                codes.Add(code);
            }

            var isTopic = parts.Length == 3;
            if (!isTopic || name == profile)
            {
                phrases.AddRange(SectionFile.Read(file).Select(p => new LanguagePhrase(code, isTopic ? "topic" : name, p)));
            }
        }

        return new LanguageFolders(codes, phrases);
    }
}
