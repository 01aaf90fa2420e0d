using System.Xml.Linq;

namespace NewsWatch.Worker.Demo.Quirks;

/// <summary>Items carry no identity of their own; their link has to do.</summary>
internal sealed class MissingGuid : IFeedQuirk
{
    public string Name => "missing-guid";

    public bool BreaksXml => false;

    public void Alter(XDocument document) => document.Descendants("guid").Remove();
}
