using System.Globalization;
using System.IO.Compression;
using System.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.Parsing;

public sealed class EncodingTests
{
    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("unicode-1-1-utf-7")]
    [InlineData("csUnicode11UTF7")]
    [InlineData("x-unicode-2-0-utf-7")]
    [InlineData("utf-7")]
    [InlineData("\ud800")]
    [InlineData("replacement")]
    public void Parse_CharsetThatNobodyMayRead_IsReadAsItsBytesSay(string label)
    {
        const string title = "Größe 芯 +AGE-";

        Parsed.Text($"<rss version='2.0'><channel><item><title>{title}</title></item></channel></rss>", $"text/xml; charset={label}")
            .Entries.ShouldHaveSingleItem().Title.ShouldBe(title);
        Parsed.Only($"<?xml version='1.0' encoding='{label}'?><rss version='2.0'><channel><item><title>{title}</title></item></channel></rss>")
            .Title.ShouldBe(title);
    }

    [Fact]
    public void Parse_EveryNameOfThePlatform_IsNoFault()
    {
        var names = Encoding.GetEncodings().SelectMany(each => new[] { each.Name, each.CodePage.ToString(CultureInfo.InvariantCulture) }).ToList();

        foreach (var name in names)
            Parsed.Text("<rss version='2.0'><channel><item><title>x</title></item></channel></rss>", $"x; charset={name}").Entries.Count.ShouldBe(1, name);

        names.Count.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("iso-8859-1", "iso-8859-1", "Café Zürich")]
    [InlineData("windows-1252", "iso-8859-1", "Café – “quoted” €")]
    [InlineData("windows-1251", "windows-1251", "Чипы и ИИ")]
    [InlineData("gb18030", "gb2312", "芯片合作")]
    [InlineData("shift_jis", "Shift_JIS", "半導体の提携")]
    [InlineData("euc-jp", "euc-jp", "半導体の提携")]
    [InlineData("iso-2022-jp", "iso-2022-jp", "半導体の提携")]
    [InlineData("euc-kr", "ks_c_5601-1987", "반도체 협력")]
    [InlineData("big5", "big5", "晶片合作")]
    [InlineData("utf-8", "utf-8", "Größe 芯 🚀")]
    [InlineData("windows-1250", "cp1250", "Čipy pro umělou inteligenci")]
    [InlineData("windows-1253", "x-cp1253", "Ημιαγωγοί")]
    [InlineData("windows-1254", "iso8859-9", "Yapay zekâ çipleri için ortaklık")]
    [InlineData("windows-1255", "1255", "שבבים")]
    [InlineData("iso-8859-2", "ISO_8859-2:1987", "Układy scalone: współpraca")]
    [InlineData("iso-8859-2", "latin-2", "Układy scalone: współpraca")]
    [InlineData("iso-8859-13", "l7", "Mikroschēmu ražotāji")]
    [InlineData("iso-8859-5", "8859-5", "Чипы и ИИ")]
    [InlineData("iso-8859-8-i", "csISO88598I", "שבבים")]
    [InlineData("cp866", "csIBM866", "Чипы и ИИ")]
    [InlineData("ibm850", "csPC850Multilingual", "Größe")]
    [InlineData("koi8-r", "koi8_r", "Чипы и ИИ")]
    [InlineData("koi8-u", "KOI8-RU", "Чіпи")]
    [InlineData("x-mac-cyrillic", "maccyrillic", "Чипы и ИИ")]
    [InlineData("macintosh", "x-mac-roman", "Größe")]
    [InlineData("windows-874", "TIS-620", "ชิป")]
    [InlineData("gb18030", "GB_2312", "芯片合作")]
    [InlineData("gb18030", "cp936", "芯片合作")]
    [InlineData("shift_jis", "ms932", "半導体の提携")]
    [InlineData("big5", "Big5_HKSCS", "晶片合作")]
    public void Parse_DeclaredEncoding_IsFollowed(string actual, string declared, string title)
    {
        var document = $"<?xml version='1.0' encoding='{declared}'?><rss version='2.0'><channel><item><title>{title}</title></item></channel></rss>";

        Parsed.Bytes(Encoding.GetEncoding(actual).GetBytes(document)).Entries.ShouldHaveSingleItem().Title.ShouldBe(title);
    }

    [Fact]
    public void Parse_Windows1252ThatClaimsToBeUtf8_IsReadAsWindows1252() => Parsed
        .Bytes(Encoding.GetEncoding("windows-1252").GetBytes(
            "<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><item><title>Die Bauherren prüfen Standorte in Thüringen</title></item></channel></rss>"))
        .Entries.ShouldHaveSingleItem().Title.ShouldBe("Die Bauherren prüfen Standorte in Thüringen");

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32BE", false)]
    public void Parse_WideEncodings_AreSeenInTheFirstBytes(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] mark = withMark ? encoding.GetPreamble() : [];
        var document = encoding.GetBytes("<rss version='2.0'><channel><item><title>芯片 é</title></item></channel></rss>");

        Parsed.Bytes([.. mark, .. document]).Entries.ShouldHaveSingleItem().Title.ShouldBe("芯片 é");
    }

    [Fact]
    public void Parse_CharsetOfTheHeader_GoesBeforeTheDeclaration()
    {
        var document = Encoding.GetEncoding("windows-1251").GetBytes(
            "<?xml version='1.0' encoding='koi8-r'?><rss version='2.0'><channel><item><title>Чипы</title></item></channel></rss>");

        Parsed.Bytes(document, "text/xml; charset=\"windows-1251\"").Entries.ShouldHaveSingleItem().Title.ShouldBe("Чипы");
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("no-such-charset")]
    public void Parse_Utf8ThatClaimsToBeElse_IsReadAsUtf8(string declared) => Parsed
        .Text($"<?xml version='1.0' encoding='{declared}'?><rss version='2.0'><channel><item><title>Größe</title></item></channel></rss>")
        .Entries.ShouldHaveSingleItem().Title.ShouldBe("Größe");

    [Fact]
    public void Parse_UndeclaredSingleByte_IsGuessed()
    {
        var document = Encoding.Latin1.GetBytes("<rss version='2.0'><channel><item><title>Société générale, déjà à l'été</title></item></channel></rss>");

        Parsed.Bytes(document).Entries.ShouldHaveSingleItem().Title.ShouldBe("Société générale, déjà à l'été");
    }

    [Fact]
    public void Parse_UndeclaredEscapes_AreSeen() => Parsed
        .Bytes(Encoding.GetEncoding("iso-2022-jp").GetBytes("<rss version='2.0'><channel><item><title>半導体の提携</title></item></channel></rss>"))
        .Entries.ShouldHaveSingleItem().Title.ShouldBe("半導体の提携");

    [Fact]
    public void Parse_StrayZeroByteFirst_IsNotTakenForUtf16() => Parsed
        .Text("\0<rss version='2.0'><channel><item><title>x</title></item></channel></rss>").Entries.ShouldHaveSingleItem().Title.ShouldBe("x");

    [Theory]
    [InlineData("&#146;tis &#147;x&#x94; &#133;")]
    [InlineData("<![CDATA[&#146;tis &#147;x&#x94; &#133;]]>")]
    public void Parse_ReferencesNumberedByWindows1252_AreReadAsHtmlReadsThem(string title) =>
        Parsed.RssItem($"<title>{title}</title>").Title.ShouldBe("’tis “x” …");

    [Theory]
    [InlineData("La rÃ©gion accÃ©lÃ¨re, lâ€™Ã©tÃ©", "La région accélère, l’été")]
    [InlineData("Itâ€™s cheap", "It’s cheap")]
    [InlineData("Â£5 deal", "£5 deal")]
    [InlineData("Ð§Ð¸Ð¿Ñ‹", "Чипы")]
    public void Parse_EncodedTwice_IsUndoneByAVoteOfTheWholeFeed(string written, string meant) =>
        Parsed.RssItem($"<title>{written}</title>").Title.ShouldBe(meant);

    [Theory]
    [InlineData("“BEYONCÉ” returns, says “BEYONCÉ”")]
    [InlineData("The last CAFÉ… closes")]
    [InlineData("Ã© here, and déjà vu, à côté, élève")]
    public void Parse_CharactersThatOnlyLookEncodedTwice_Stay(string title) => Parsed.RssItem($"<title>{title}</title>").Title.ShouldBe(title);

    [Fact]
    public void Parse_AStringThatOnlyLooksEncodedTwice_IsLeftAlone() => Parsed
        .RssItem("<title>Ã© is how é looks, à côté, élève</title>").Title.ShouldBe("Ã© is how é looks, à côté, élève");

    [Fact]
    public void Parse_GzipThatNobodyDeclared_IsInflated()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write("<rss version='2.0'><channel><item><title>x</title></item></channel></rss>"u8);
        }

        Parsed.Bytes(packed.ToArray()).Entries.ShouldHaveSingleItem().Title.ShouldBe("x");
    }
}
