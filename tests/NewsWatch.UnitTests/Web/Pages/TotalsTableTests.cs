using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;
using NewsWatch.UnitTests.Stories.Deals;
using NewsWatch.Web.Pages.Totals;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

public sealed class TotalsTableTests
{
    [Fact]
    public void Write_CompaniesAndMonths_HasARowWhereThereAreDeals()
    {
        var deals = new[]
        {
            DealSamples.Deal(1, "OpenAI").Stating(4.5, 1.3e12),
            DealSamples.Deal(2, "OpenAI").In(2026, 2) with { Status = DealStatus.Reported },
        };
        var totals = DealTotals.Of(deals, new DateOnly(2026, 3, 1), 12);

        TotalsTable.Write([totals.All, .. totals.Companies]).ShouldBe(
            "month,company,standing,deals,gigawatts,dollars\r\n"
            + "2026-02,,reported,1,0,0\r\n2026-03,,announced,1,4.5,1300000000000\r\n"
            + "2026-02,OpenAI,reported,1,0,0\r\n2026-03,OpenAI,announced,1,4.5,1300000000000\r\n");
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"https://x.test\",\"a\")", "\"'=HYPERLINK(\"\"https://x.test\"\",\"\"a\"\")\"")]
    [InlineData("L'Oréal", "L'Oréal")]
    [InlineData("台積電", "台積電")]
    public void Csv_AnyText_IsOneCellAndNoFormula(string text, string expected)
    {
        var csv = new CsvText();

        csv.Add(text, "next");

        csv.ToString().ShouldBe($"{expected},next\r\n");
    }
}
