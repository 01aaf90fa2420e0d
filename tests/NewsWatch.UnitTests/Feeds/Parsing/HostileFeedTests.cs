using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CsCheck;
using NewsWatch.Feeds.Parsing;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Parsing;

/// <summary>Documents made to hurt: none opens anything, overflows, or takes long.</summary>
public sealed class HostileFeedTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly string[] Pieces =
        ["<", ">", "&", "\"", "]]>", "<![CDATA[", "&#0;", "<item>", "</", "\0", "{", "[", "\\ud800", "<!DOCTYPE [", "xmlns:a=''"];

    [Fact]
    public void Parse_ExternalEntity_OpensNothing()
    {
        var secret = Path.Combine(AppContext.BaseDirectory, "secret.txt");
        File.WriteAllText(secret, "top-secret");

        var entry = Parsed.Only(
            $"<!DOCTYPE rss [<!ENTITY x SYSTEM 'file://{secret}'>]><rss version='2.0'><channel><item><title>a &x; b</title></item></channel></rss>");

        entry.Title.ShouldBe("a &x; b");
    }

    [Theory]
    [InlineData("<!DOCTYPE rss SYSTEM '{0}dtd'>", "")]
    [InlineData("<!DOCTYPE rss PUBLIC '-//x' '{0}dtd' [<!ENTITY % p SYSTEM '{0}p'> %p;<!ENTITY x SYSTEM '{0}x'>]>", "&x;")]
    [InlineData("<?xml-stylesheet type='text/xsl' href='{0}xsl'?>", "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{0}include'/>")]
    [InlineData("<rss xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x {0}xsd'>", "broken & &x;")]
    public void Parse_WhatNamesAnotherDocument_ConnectsNowhere(string before, string inside)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://{listener.LocalEndpoint}/";
        string document = string.Concat(
            string.Format(CultureInfo.InvariantCulture, before, url),
            "<rss version='2.0'><channel><item><title>x</title><description>",
            string.Format(CultureInfo.InvariantCulture, inside, url),
            "</description></item></channel></rss>");

        Parsed.Text(document).Entries.ShouldHaveSingleItem().Title.ShouldBe("x");

        listener.Pending().ShouldBeFalse();
    }

    [Fact]
    public void Parse_BillionLaughs_ExpandsNothing()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} '{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}'>"));

        var entry = Timed(() => Parsed.Only(
            $"<!DOCTYPE rss [<!ENTITY l0 'ha'>{entities}]><rss version='2.0'><channel><item><title>&l9;</title></item></channel></rss>"));

        entry.Title.ShouldBe("&l9;");
    }

    [Fact]
    public void Parse_QuadraticEntities_StaySmall()
    {
        var value = new string('a', 50_000);
        var uses = string.Concat(Enumerable.Repeat("&a;", 50_000));

        var entry = Timed(() => Parsed.Only(
            $"<!DOCTYPE rss [<!ENTITY a '{value}'>]><rss version='2.0'><channel><item><title>x</title><description>{uses}</description></item></channel></rss>"));

        entry.Summary.Length.ShouldBeLessThan(200_000);
    }

    [Theory]
    [InlineData(40_000, true)]
    [InlineData(40_000, false)]
    public void Parse_DeepNesting_KeepsTheOtherItems(int depth, bool closed)
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", depth)) + (closed ? string.Concat(Enumerable.Repeat("</div>", depth)) : "");

        var feed = Timed(() => Parsed.Text(
            $"<rss version='2.0'><channel><item><title>before</title></item><item><title>deep</title><description>{deep}</description></item></channel></rss>"));

        feed.Entries.Select(entry => entry.Title).ShouldBe(["before", "deep"]);
    }

    [Fact]
    public void Parse_TooManyItems_ReadsUpToTheLimit()
    {
        var items = string.Concat(Enumerable.Repeat("<item><title>x</title></item>", 200_000));

        Timed(() => Parsed.Text($"<rss version='2.0'><channel>{items}</channel></rss>")).Entries.Count.ShouldBe(ParseLimits.MaxItems);
    }

    [Fact]
    public void Parse_TooManyAttributes_KeepsTheItem()
    {
        var attributes = string.Concat(Enumerable.Range(0, 10_000).Select(i => $" a{i}='{i}'"));

        Timed(() => Parsed.RssItem($"<title>x</title><z{attributes}/>")).Title.ShouldBe("x");
    }

    [Theory]
    [InlineData(" a='1'")]
    [InlineData(" xmlns:a='b'")]
    [InlineData("\n=")]
    public void Parse_TagOfMegabytes_TakesNoLongerThanItsLength(string attribute)
    {
        var tag = "<z" + string.Concat(Enumerable.Repeat(attribute, 400_000)) + "/>";

        Timed(() => Parsed.RssItem($"<title>x</title>{tag}")).Title.ShouldBe("x");
    }

    [Fact]
    public void Parse_AnyNumberOfNames_KeepsTheItem()
    {
        var names = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<x{i}:y{i} z{i}='' u{i}:v{i}=''/>"));

        Timed(() => Parsed.RssItem($"<title>x</title>{names}<foo:bar>&</foo:bar>")).Title.ShouldBe("x");
    }

    [Fact]
    public void Parse_TooManyElements_ReadsUpToTheLimit()
    {
        var item = "<item><title>x</title>" + string.Concat(Enumerable.Repeat("<a/>", 1_000)) + "</item>";

        Timed(() => Parsed.Text($"<rss version='2.0'><channel>{string.Concat(Enumerable.Repeat(item, 1_000))}</channel></rss>"))
            .Entries.Count.ShouldBeInRange(400, 600);
    }

    [Fact]
    public void Parse_TooManyChannelElements_StillReadsTheItems()
    {
        var elements = string.Concat(Enumerable.Repeat("<category>a</category>", 100_000));

        Timed(() => Parsed.Text($"<rss version='2.0'><channel>{elements}<item><title>x</title></item></channel></rss>"))
            .Entries.ShouldHaveSingleItem().Title.ShouldBe("x");
    }

    [Fact]
    public void Parse_TitleOf20Megabytes_IsRefused() => Should
        .Throw<FeedFormatException>(() => Parsed.RssItem($"<title>{new string('a', 20 * 1024 * 1024)}</title>")).Message.ShouldBe("larger than 15 MB");

    [Fact]
    public void Parse_LyingCharset_ReadsWhatIsThere() => Parsed
        .Text("<?xml version='1.0' encoding='utf-32'?><rss version='2.0'><channel><item><title>é芯</title></item></channel></rss>", "text/xml; charset=ibm037")
        .Entries.ShouldHaveSingleItem().Title.ShouldBe("é芯");

    [Fact]
    public void Parse_HugeTitle_IsCut()
    {
        var title = string.Concat(Enumerable.Repeat("word ", 2_000_000));

        Timed(() => Parsed.RssItem($"<title>{title}</title>")).Title.Length.ShouldBe(ParseLimits.MaxLineLength);
    }

    [Fact]
    public void Parse_TooLarge_IsRefused()
    {
        var body = new byte[ParseLimits.MaxBytes + 1];
        Array.Fill(body, (byte)' ');

        Should.Throw<FeedFormatException>(() => Parsed.Bytes(body)).Message.ShouldBe("larger than 15 MB");
    }

    [Fact]
    public void Parse_GzipBomb_IsRefused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 64; i++) gzip.Write(zeros);
        }

        Should.Throw<FeedFormatException>(() => Parsed.Bytes(packed.ToArray())).Message.ShouldBe("larger than 15 MB");
    }

    [Theory]
    [InlineData("<!DOCTYPE a>")]
    [InlineData("<!ENTITY")]
    [InlineData("<?a>")]
    [InlineData("<!--a-->")]
    public void Parse_OnePieceManyTimesBeforeTheRoot_TakesNoLongerThanItsLength(string piece)
    {
        var prologue = "<!DOCTYPE rss [" + string.Concat(Enumerable.Repeat(piece, 200_000)) + "]>" + string.Concat(Enumerable.Repeat(piece, 200_000));

        Timed(() => Parsed.Text(prologue + "<rss version='2.0'><channel><item><title>x</title></item></channel></rss>"))
            .Entries.ShouldHaveSingleItem().Title.ShouldBe("x");
    }

    [Theory]
    [InlineData("<![CDATA[a]]>")]
    [InlineData("&amp;")]
    [InlineData("<b/>")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("<a b='")]
    [InlineData("<!--")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("</x")]
    [InlineData("</x>")]
    [InlineData("<?a>")]
    [InlineData("<!DOCTYPE a>")]
    [InlineData("<!ENTITY")]
    [InlineData("<a b=\"")]
    public void Parse_OnePieceManyTimes_TakesNoLongerThanItsLength(string piece)
    {
        var document = "<rss version='2.0'><channel><item><title>x</title><description>" + string.Concat(Enumerable.Repeat(piece, 200_000));

        var before = GC.GetAllocatedBytesForCurrentThread();
        Timed(() => Parsed.Text(document)).Entries.ShouldHaveSingleItem().Title.ShouldBe("x");

        // All that was ever allocated, most of it for a moment only.
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(256 * 1024 * 1024);
    }

    [Fact]
    public void Parse_QuotesHideEveryTagToTheEnd_TakesNoLongerThanItsLength()
    {
        var tags = string.Concat(Enumerable.Repeat("<a m=\"n\" b=\"<c>x</c>\n", 100_000));

        Timed(() => Parsed.Text("<rss version='2.0'><channel><item><title>x</title><description>" + tags + "<a m=\"n\" "))
            .Entries.ShouldHaveSingleItem().Title.ShouldBe("x");
    }

    [Fact]
    public void Parse_AnyBytes_ReadsOrRefuses() =>
        Gen.Byte.Array[0, 400].Sample(ReadsOrRefuses, iter: 1_000);

    [Theory]
    [InlineData("""
        <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>t &a;</title><item><title type="html">x é</title><link>http://e/</link><dc:date>2020-01-01T00:00:00Z</dc:date>
        <description><![CDATA[<p>y</p>]]></description><guid isPermaLink="true">g</guid></item></channel></rss>
        """)]
    [InlineData("""
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://e/"><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">t</div></title>
        <entry><link href="p"/><id>urn:1</id><updated>2024-02-29T23:30:00-01:00</updated><content type="x/y">w6k=</content></entry></feed>
        """)]
    [InlineData("""{"title":"t","items":[{"id":1,"url":"/a","title":"x\ud83d\ude80","content_html":"<p>y","authors":[{"name":"n"}]}]}""")]
    [InlineData("<!doctype html><html><head><base href='/b/'><link rel=alternate type='application/rss+xml' href=f></head><body><a href=/rss>r</a>")]
    public void Parse_AnyMutation_ReadsOrRefuses(string document)
    {
        var feed = Encoding.UTF8.GetBytes(document);
        var piece = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);
        var edits = Gen.Select(Gen.Int[0, feed.Length - 1], Gen.Byte, Gen.Int[0, 2], piece).Array[1, 12];

        edits.Sample(
            list =>
            {
                var changed = new List<byte>(feed);
                foreach (var (at, value, kind, text) in list)
                {
                    if (kind == 0) changed[at] = value;
                    else if (kind == 1) changed.InsertRange(at, Encoding.UTF8.GetBytes(text));
                    else changed.AddRange(changed.GetRange(at, Math.Min(value, changed.Count - at)));
                }

                ReadsOrRefuses([.. changed]);
            },
            iter: 1_000);
    }

    private static void ReadsOrRefuses(byte[] body)
    {
        try
        {
            Parsed.Bytes(body);
        }
        catch (FeedFormatException exception)
        {
            exception.Message.ShouldNotContain("\n");
        }
    }

    private static T Timed<T>(Func<T> parse)
    {
        var watch = Stopwatch.StartNew();
        var result = parse();
        watch.Elapsed.ShouldBeLessThan(Patience);
        return result;
    }
}
