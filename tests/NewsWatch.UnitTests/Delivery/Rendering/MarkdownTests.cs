using NewsWatch.Delivery.Rendering;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Rendering;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("plain, text!", "plain, text!")]
    [InlineData("*b* _i_ ~s~ `c`", @"\*b\* \_i\_ \~s\~ \`c\`")]
    [InlineData("[a](http://x) <@1> #x", @"\[a\](http://x) \<\@1\> \#x")]
    [InlineData("- item", @"\- item")]
    [InlineData("2025. A year", @"2025\. A year")]
    [InlineData("2.5 GW", @"2\.5 GW")]
    [InlineData("10 GW - more", "10 GW - more")]
    public void Escape_Marks_AreTextAgain(string text, string expected) => Markdown.Escape(text).ShouldBe(expected);

    [Fact]
    public void Link_AddressWithBrackets_StaysOneAddress() => Markdown.Link("a]b", "https://x.example/(1)").ShouldBe(@"[a\]b](https://x.example/%281%29)");
}
