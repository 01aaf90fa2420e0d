using System.Text;
using System.Xml.Linq;

namespace NewsWatch.Worker.Demo.Quirks;

/// <summary>One thing that real feeds get wrong. It overrides the step at which such feeds go wrong and leaves the others alone.</summary>
internal interface IFeedQuirk
{
    /// <summary>As <c>feeds.json</c> names it.</summary>
    string Name { get; }

    /// <summary>True where a strict XML parser must refuse the result.</summary>
    bool BreaksXml { get; }

    void Alter(XDocument document)
    {
    }

    string Spoil(string xml) => xml;

    Encoding Encode(Encoding encoding) => encoding;
}
