using NewsWatch.Web.Pages.Deals;
using NewsWatch.Web.Pages.Texts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData(0, "$0", "0 $")]
    [InlineData(950, "$950", "950 $")]
    [InlineData(1.5e6, "$1.5 m", "1,5 M$")]
    [InlineData(6.63e9, "$6.6 bn", "6,6 Md$")]
    [InlineData(300e9, "$300 bn", "300 Md$")]
    public void Dollars_AnySize_AreShort(double dollars, string english, string french)
    {
        FigureText.Dollars(PageTexts.English, dollars).ShouldBe(english);
        FigureText.Dollars(PageTexts.Find("fr")!, dollars).ShouldBe(french);
    }

    [Fact]
    public void Gigawatts_Fraction_KeepsIt() => FigureText.Gigawatts(PageTexts.Find("fr")!, 4.5).ShouldBe("4,5 GW");
}
