namespace NewsWatch.Worker.Demo.Quirks;

/// <summary>A plug-in adds thumbnails but nobody declares their namespace.</summary>
internal sealed class UndeclaredPrefix : IFeedQuirk
{
    public string Name => "undeclared-prefix";

    public bool BreaksXml => true;

    public string Spoil(string xml) =>
        xml.Replace("</item>", """<media:thumbnail url="/thumbnail.png" /></item>""", StringComparison.Ordinal);
}
