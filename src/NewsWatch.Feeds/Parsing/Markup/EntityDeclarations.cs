using System.Collections.ObjectModel;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>
/// Internal entities of a DOCTYPE that stand for plain characters. One that refers to another entity, to a file or to
/// an address is ignored, so neither expansion attacks nor external requests can come from it.
/// </summary>
internal static class EntityDeclarations
{
    private const int MaxEntities = 256;
    private const int MaxValueLength = 256;
    private const int MaxDeclarationLength = 1_024;

    public static IReadOnlyDictionary<string, string> None { get; } = ReadOnlyDictionary<string, string>.Empty;

    public static IReadOnlyDictionary<string, string> Read(ReadOnlySpan<char> doctype)
    {
        const string mark = "<!ENTITY";
        Dictionary<string, string>? entities = null;
        for (var at = doctype.IndexOf(mark); at >= 0; at = doctype.IndexOf(mark))
        {
            doctype = doctype[(at + mark.Length)..];
            if (!TryReadOne(doctype, out var name, out var value)) continue;
            entities ??= new Dictionary<string, string>(StringComparer.Ordinal);
            entities[name] = value;
            if (entities.Count >= MaxEntities) break;
        }

        return entities ?? None;
    }

    private static bool TryReadOne(ReadOnlySpan<char> declaration, out string name, out string value)
    {
        name = value = "";
        declaration = declaration[..Math.Min(declaration.Length, MaxDeclarationLength)].TrimStart();
        var nameEnd = declaration.IndexOfAny(' ', '\t', '\n');
        if (nameEnd <= 0) return false;
        var rest = declaration[nameEnd..].TrimStart();
        if (rest.IsEmpty || rest[0] is not ('"' or '\'')) return false;
        var end = rest[1..].IndexOf(rest[0]);
        if (end < 0 || end > MaxValueLength) return false;
        var content = rest.Slice(1, end);
        if (content.IndexOfAny('<', '%') >= 0 || (content.Contains('&') && !IsCharacterReference(content))) return false;
        (name, value) = (declaration[..nameEnd].ToString(), System.Net.WebUtility.HtmlDecode(content.ToString()));
        return true;
    }

    private static bool IsCharacterReference(ReadOnlySpan<char> content) =>
        content.StartsWith("&#") && content.Count('&') == 1 && content.Count(';') == 1;
}
