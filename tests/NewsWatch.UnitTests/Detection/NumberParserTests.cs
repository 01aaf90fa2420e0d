using NewsWatch.Core.Detection.Facts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

public sealed class NumberParserTests
{
    [Theory]
    [InlineData("10,000 chips", false, 10_000)]
    [InlineData("10.000 Chips", true, 10_000)]
    [InlineData("1.35GW", false, 1.35)]
    [InlineData("1,35 GW", true, 1.35)]
    [InlineData("5. Then", false, 5)]
    [InlineData("1 000 000", true, 1_000_000)]
    [InlineData("2026 500 megawatts", false, 2026)]
    public void Parse_EitherConvention_IsRead(string text, bool decimalComma, double value) =>
        NumberParser.Parse(text, 0, text.Length, decimalComma).Value.ShouldBe((decimal)value);

    [Fact]
    public void Parse_EndlessDigits_Stops() =>
        NumberParser.Parse(new string('9', 1000), 0, 1000, decimalComma: false).End.ShouldBeLessThan(20);
}
