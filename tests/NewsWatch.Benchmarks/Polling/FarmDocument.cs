using System.Globalization;
using System.Text;

namespace NewsWatch.Benchmarks.Polling;

/// <summary>RSS 2.0 of ordinary size: 25 entries, 15 kB. Every edition has two entries that the one before had not.</summary>
internal static class FarmDocument
{
    private const int Entries = 25;
    private const int NewPerEdition = 2;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string Lead = string.Concat(Enumerable.Repeat("A sentence of a lead as newsrooms write it, &amp; of their usual length. ", 6));

    /// <summary>When the edition's newest entry was published.</summary>
    public static DateTimeOffset DateOf(int edition) => DateOfEntry((edition * NewPerEdition) + Entries);

    public static string Of(int feed, int edition)
    {
        var xml = new StringBuilder(16_384);
        xml.Append(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Feed {feed}</title>");
        xml.Append("<link>http://news.example/</link><description>News</description>");
        for (var number = (edition * NewPerEdition) + Entries; number > edition * NewPerEdition; number--)
        {
            var date = DateOfEntry(number).ToString("r", CultureInfo.InvariantCulture);
            xml.Append(CultureInfo.InvariantCulture, $"<item><title>Entry {number} of feed {feed}</title>");
            xml.Append(CultureInfo.InvariantCulture, $"<link>http://news.example/{feed}/{number}</link><guid>http://news.example/{feed}/{number}</guid>");
            xml.Append(CultureInfo.InvariantCulture, $"<pubDate>{date}</pubDate><description>{Lead}</description></item>");
        }

        return xml.Append("</channel></rss>").ToString();
    }

    private static DateTimeOffset DateOfEntry(int number) => Start.AddMinutes(number * 37);
}
