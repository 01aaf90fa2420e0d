using NewsWatch.Core.Stories.Words;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Text;

public sealed class TermSplitterTests
{
    [Fact]
    public void Split_WordOfThousandsOfLetters_IsItsBeginning()
    {
        var terms = TermSplitter.Split($"chips {new string('x', 4000)} {new string('ก', 4000)}").ToList();

        terms.ShouldContain("chips");
        terms.ShouldContain(new string('x', 64));
        terms.Max(term => System.Text.Encoding.UTF8.GetByteCount(term)).ShouldBeLessThan(2046);
    }
}
