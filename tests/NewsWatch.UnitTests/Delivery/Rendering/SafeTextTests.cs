using NewsWatch.Delivery.Rendering;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Rendering;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a\r\n\tb", "a b")]
    [InlineData("\u001b[31mred\u001b[0m", "[31mred [0m")]
    [InlineData("\u009b31mred", "31mred")]
    [InlineData("a\u202Eb\u2066c\uFEFFd", "abcd")]
    [InlineData("チップ 芯片 반도체 чип", "チップ 芯片 반도체 чип")]
    [InlineData("👩\u200D🔬 5 €", "👩\u200D🔬 5 €")]
    [InlineData("  \n ", "")]
    public void Line_Text_IsFitToShow(string text, string expected) => SafeText.Line(text).ShouldBe(expected);

    [Fact]
    public void Line_HalfASurrogatePair_IsReplaced() => SafeText.Line("a" + (char)0xD800 + "x").ShouldBe("a\uFFFDx");

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("abcd😀g", 6, "abcd…")]
    public void Line_LongText_IsCutBetweenCharacters(string text, int max, string expected) => SafeText.Line(text, max).ShouldBe(expected);
}
