using NewsWatch.Core.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Text;

public sealed class SectionFileTests
{
    [Fact]
    public void Read_SectionsStemsAndValues_AreKept() =>
        SectionFile.Read(new DataFile("x.txt", "# remark\n[magnitude]\nbn = 1e9, milli* # both\n")).ShouldBe(
            [new SectionPhrase("magnitude", "bn", IsStem: false, 1e9), new SectionPhrase("magnitude", "milli", IsStem: true, 0)]);

    [Theory]
    [InlineData("word before")]
    [InlineData("[a]\nword = much")]
    public void Read_BrokenLine_NamesFileAndLine(string content) =>
        Should.Throw<InvalidDataException>(() => SectionFile.Read(new DataFile("x.txt", content)).ToList()).Message.ShouldContain("x.txt, line");
}
