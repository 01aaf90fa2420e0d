namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>A start tag as it could be made out; <see cref="End"/> is -1 where the text only looked like one.</summary>
internal sealed record Tag(string Name, IReadOnlyDictionary<string, string> Attributes, bool IsEmpty, int End)
{
    public static Tag None { get; } = new("", new Dictionary<string, string>(StringComparer.Ordinal), IsEmpty: false, -1);
}
