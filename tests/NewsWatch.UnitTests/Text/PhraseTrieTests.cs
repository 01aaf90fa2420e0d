using NewsWatch.Core.Text;
using NewsWatch.Core.Text.Phrases;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Text;

public sealed class PhraseTrieTests
{
    [Theory]
    [InlineData("chip", "fish and chips", 0)]
    [InlineData("chip", "a chip deal", 1)]
    [InlineData("gw", "10GW", 1)]
    [InlineData("삼성", "美삼성전자와", 1)]
    [InlineData("英伟达", "与英伟达合作", 1)]
    [InlineData("gb", "GB300", 0)]
    public void Scan_WholePhrase_CountsOnlyAtWordEnds(string phrase, string text, int hits) => Scan(phrase, isStem: false, text).Count.ShouldBe(hits);

    [Fact]
    public void Scan_Stem_TakesTheRestOfTheWord()
    {
        var hit = Scan("partner", isStem: true, "new partnership now").ShouldHaveSingleItem();
        (hit.Start, hit.End).ShouldBe((4, 15));
    }

    [Theory]
    [InlineData("все графических процессоров хватило", 1)]
    [InlineData("графический процессор", 1)]
    [InlineData("графический и центральный процессор", 0)]
    public void Scan_OpenEndingWithinThePhrase_LetsTheWordGoOn(string text, int hits) => Scan("графическ* процессор", isStem: true, text).Count.ShouldBe(hits);

    [Fact]
    public void Add_PhraseOfNothing_NamesThePhrase() =>
        Should.Throw<InvalidDataException>(() => new PhraseTrieBuilder().Add("\u200b", new PhraseEntry(0, 0, false, 0))).Message.ShouldContain("Phrase '");

    private static List<PhraseHit> Scan(string phrase, bool isStem, string text)
    {
        var builder = new PhraseTrieBuilder();
        builder.Add(phrase, new PhraseEntry(1, 0, isStem, 0));
        var folded = new FoldedText();
        TextFolder.Append(text, text.Length, folded);
        var hits = new List<PhraseHit>();
        builder.Build().Scan(folded, hits);
        return hits;
    }
}
