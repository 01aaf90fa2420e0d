using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsWatch.Feeds.Parsing.Decoding;

/// <summary>
/// What a charset's label means on the web: the labels of the Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels),
/// of IANA's register, and the spellings between them that feeds use. The framework knows one or two spellings of each.
/// </summary>
internal static partial class CharsetLabel
{
    private const int MaxLength = 64;
    private const int Utf8CodePage = 65001;

    // Where a label stands for a superset in practice, that is named here.
    private static readonly Dictionary<string, string> Words = new()
    {
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ansi"] = "windows-1252",
        ["ms-ansi"] = "windows-1252",
        ["sjis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["shiftjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["ms-kanji"] = "shift_jis",
        ["thai"] = "windows-874",
        ["chinese"] = "gb18030",
        ["euc-cn"] = "gb18030",
        ["euccn"] = "gb18030",
        ["iso-ir-58"] = "gb18030",
        ["hkscs"] = "big5",
        ["greek8"] = "iso-8859-7",
        ["sun-eu-greek"] = "iso-8859-7",
        ["visual"] = "iso-8859-8",
        ["logical"] = "iso-8859-8-i",
    };

    // The parts of ISO 8859 that have another number as "Latin", and those that the web reads as their superset.
    private static readonly Dictionary<int, int> PartsOfLatin = new() { [5] = 9, [6] = 10, [7] = 13, [8] = 14, [9] = 15, [10] = 16 };

    private static readonly Dictionary<int, string> Supersets = new() { [1] = "windows-1252", [9] = "windows-1254", [11] = "windows-874" };

    private static readonly Dictionary<int, string> CodePages = new()
    {
        [819] = "windows-1252",
        [932] = "shift_jis",
        [936] = "gb18030",
        [949] = "euc-kr",
        [950] = "big5",
        [Utf8CodePage] = "utf-8",
    };

    private static readonly (string Start, string Name)[] Starts =
    [
        ("utf8", "utf-8"), ("utf-8", "utf-8"), ("gb2312", "gb18030"), ("gb-2312", "gb18030"), ("gbk", "gb18030"), ("gb18030", "gb18030"),
        ("x-gbk", "gb18030"), ("big5", "big5"), ("tis-620", "windows-874"), ("tis620", "windows-874"), ("koi8-u", "koi8-u"),
        ("koi8u", "koi8-u"), ("koi8-ru", "koi8-u"), ("koi8", "koi8-r"),
    ];

    private static readonly Dictionary<string, string> Macintosh = new()
    {
        [""] = "macintosh",
        ["intosh"] = "macintosh",
        ["roman"] = "macintosh",
        ["cyrillic"] = "x-mac-cyrillic",
        ["ukrainian"] = "x-mac-ukrainian",
        ["greek"] = "x-mac-greek",
        ["turkish"] = "x-mac-turkish",
        ["latin2"] = "x-mac-ce",
        ["centeuro"] = "x-mac-ce",
        ["centraleurope"] = "x-mac-ce",
        ["iceland"] = "x-mac-icelandic",
    };

    /// <summary>A name that the framework knows; null where the label is of no family known here.</summary>
    public static string? Name(string label)
    {
        if (label.Length > MaxLength) return null;
        var plain = label.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        return Family(plain) ?? (plain.StartsWith("cs", StringComparison.Ordinal) ? Family(plain[2..]) : null);
    }

    private static string? Family(string label)
    {
        if (Words.TryGetValue(label, out var name)) return name;
        if (IsoLabel().Match(label) is { Success: true } iso) return Iso(Number(iso.Groups["part"]), iso.Groups["rest"].Value);
        if (LatinLabel().Match(label) is { Success: true } latin) return Latin(Number(latin.Groups["number"]));
        if (CodePageLabel().Match(label) is { Success: true } page) return CodePage(Number(page.Groups["page"]));
        if (MacintoshLabel().Match(label) is { Success: true } macintosh) return Macintosh.GetValueOrDefault(macintosh.Groups["script"].Value);
        return Array.Find(Starts, start => label.StartsWith(start.Start, StringComparison.Ordinal)).Name;
    }

    private static string Iso(int part, string rest) =>
        Supersets.GetValueOrDefault(part) ?? (part == 8 && rest is "-i" or "i" ? "iso-8859-8-i" : $"iso-8859-{part}");

    private static string Latin(int number) => Iso(PartsOfLatin.GetValueOrDefault(number, number), "");

    // Only pages of the provider count, since a label that says UTF-16 of a text of single bytes is wrong.
    private static string? CodePage(int page) =>
        CodePages.GetValueOrDefault(page) ?? CodePagesEncodingProvider.Instance.GetEncoding(page)?.WebName;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(iso-?)?8859-?(?<part>[1-9][0-9]?)(?<rest>[-:a-z].*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex IsoLabel();

    [GeneratedRegex("^l(atin)?-?(?<number>[1-9][0-9]?)$", RegexOptions.NonBacktracking)]
    private static partial Regex LatinLabel();

    [GeneratedRegex("^(x-)?(cp|cspc|pc|ms|win|windows|ibm|dos)?-?(?<page>[0-9]{3,5})(-?[a-z]+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex CodePageLabel();

    [GeneratedRegex("^(x-)?mac-?(?<script>[a-z0-9]*)$", RegexOptions.NonBacktracking)]
    private static partial Regex MacintoshLabel();
}
