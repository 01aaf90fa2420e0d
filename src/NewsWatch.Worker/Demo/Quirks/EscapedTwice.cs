using System.Xml.Linq;
using NewsWatch.Worker.Demo.Rendering;

namespace NewsWatch.Worker.Demo.Quirks;

/// <summary>HTML went through an escaping editor before the feed escaped it again.</summary>
internal sealed class EscapedTwice : IFeedQuirk
{
    public string Name => "escaped-twice";

    public bool BreaksXml => false;

    public void Alter(XDocument document)
    {
        foreach (var element in document.Descendants().Where(element => element.Name.LocalName is "summary" or "content" or "description"))
        {
            element.Value = Markup.Escape(element.Value);
        }
    }
}
