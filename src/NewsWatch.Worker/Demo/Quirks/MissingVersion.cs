using System.Xml.Linq;

namespace NewsWatch.Worker.Demo.Quirks;

/// <summary>The root does not say which RSS it is.</summary>
internal sealed class MissingVersion : IFeedQuirk
{
    public string Name => "missing-version";

    public bool BreaksXml => false;

    public void Alter(XDocument document) => document.Root?.Attribute("version")?.Remove();
}
