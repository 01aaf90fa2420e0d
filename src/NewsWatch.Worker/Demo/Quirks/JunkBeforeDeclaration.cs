namespace NewsWatch.Worker.Demo.Quirks;

/// <summary>A cache's remark and blank lines before the declaration, which must come first.</summary>
internal sealed class JunkBeforeDeclaration : IFeedQuirk
{
    public string Name => "junk-before-declaration";

    public bool BreaksXml => true;

    public string Spoil(string xml) => $"\n\n<!-- served from cache -->\n{xml}";
}
