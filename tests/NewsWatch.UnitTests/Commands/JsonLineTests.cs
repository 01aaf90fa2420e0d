using NewsWatch.Worker.Commands;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class JsonLineTests
{
    [Theory]
    [InlineData("Zürich 半導体 10 %", "\"Zürich 半導体 10 %\"")]
    [InlineData("😀 <b>&'", "\"😀 <b>&'\"")]
    [InlineData("\"a\\b\"\n\t", "\"\\\"a\\\\b\\\"\\n\\t\"")]
    [InlineData("a\u2028b\u0085", "\"a\\u2028b\\u0085\"")]
    public void Of_Text_EscapesWhatJsonAndLinesDemandOnly(string text, string json) => JsonLine.Of(text).ShouldBe(json);

    [Fact]
    public void Of_Numbers_AreWrittenWithoutCulture() => JsonLine.Of(new[] { 9.1, 10, 0.5 }).ShouldBe("[9.1,10,0.5]");
}
