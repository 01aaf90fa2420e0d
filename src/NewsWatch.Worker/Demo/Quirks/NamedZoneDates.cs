using System.Globalization;
using System.Xml.Linq;
using NewsWatch.Worker.Demo.Rendering;

namespace NewsWatch.Worker.Demo.Quirks;

/// <summary>Local time with the zone's name and hours of one digit, where RFC 822 wants an offset and two digits.</summary>
internal sealed class NamedZoneDates(string name, string zone, TimeSpan offset) : IFeedQuirk
{
    public string Name => name;

    public bool BreaksXml => false;

    public void Alter(XDocument document)
    {
        foreach (var date in document.Descendants("pubDate"))
        {
            var local = FeedDates.ParseRfc822(date.Value).ToOffset(offset);
            date.Value = $"{local.ToString("ddd, d MMM yyyy H:mm:ss", CultureInfo.InvariantCulture)} {zone}";
        }
    }
}
