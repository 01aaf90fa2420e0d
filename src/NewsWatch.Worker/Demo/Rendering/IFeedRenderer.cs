using System.Xml.Linq;

namespace NewsWatch.Worker.Demo.Rendering;

/// <summary>Writes a feed well-formed in one format; quirks spoil it afterwards.</summary>
internal interface IFeedRenderer
{
    XDocument Render(DemoFeed feed, IReadOnlyList<DemoEntry> entries);
}
