using System.Diagnostics;
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

    [Fact]
    public void Parse_ExternalEntity_OpensNothing()
    {
        var secret = Path.Combine(AppContext.BaseDirectory, "secret.txt");
        File.WriteAllText(secret, "top-secret");

        var entry = Parsed.Only(
            $"<!DOCTYPE rss [<!ENTITY x SYSTEM 'file://{secret}'>]><rss version='2.0'><channel><item><title>a &x; b</title></item></channel></rss>");

        entry.Title.ShouldBe("a &x; b");
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

        Timed(() => Parsed.Text(document)).Entries.ShouldHaveSingleItem().Title.ShouldBe("x");
    }

    [Fact]
    public void Parse_AnyBytes_ReadsOrRefuses() =>
        Gen.Byte.Array[0, 400].Sample(ReadsOrRefuses, iter: 1_000);

    [Fact]
    public void Parse_AnyMutationOfAFeed_ReadsOrRefuses()
    {
        var feed = Encoding.UTF8.GetBytes("""
            <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>t &a;</title><item><title type="html">x é</title><link>http://e/</link><dc:date>2020-01-01T00:00:00Z</dc:date>
            <description><![CDATA[<p>y</p>]]></description><guid isPermaLink="true">g</guid></item></channel></rss>
            """);
        var edits = Gen.Select(Gen.Int[0, feed.Length - 1], Gen.Byte).Array[1, 12];

        edits.Sample(
            list =>
            {
                var changed = (byte[])feed.Clone();
                foreach (var (at, value) in list) changed[at] = value;
                ReadsOrRefuses(changed);
            },
            iter: 2_000);
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
