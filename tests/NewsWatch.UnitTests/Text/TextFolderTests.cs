using NewsWatch.Core.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Text;

public sealed class TextFolderTests
{
    [Theory]
    [InlineData("DÉJÀ vu", "deja vu")]
    [InlineData("ＡＩチップ", "aiチップ")]
    [InlineData("AT&amp;T", "at&t")]
    [InlineData("zero\u200bwidth", "zerowidth")]
    [InlineData("<p>one</p> two", "one\ntwo")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("1 < 2 & 3", "1 < 2 & 3")]
    public void Fold_Text_ComparesAlike(string text, string folded) => TextFolder.Fold(text).ShouldBe(folded);

    [Fact]
    public void Append_TextWithMarkup_KeepsWhereEachCharacterStood()
    {
        var folded = new FoldedText();
        TextFolder.Append("<b>Arm</b>", 100, folded);
        folded.OriginOf(0).ShouldBe(3);
    }
}
