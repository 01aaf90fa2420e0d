using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Docs;

public sealed class OptionTableDocsTests
{
    private const string Begin = "<!-- options:begin -->\n";
    private const string End = "<!-- options:end -->";

    [Fact]
    public void Readme_BetweenMarkers_HoldsTheOptionTable()
    {
        var readme = Readme.Text;
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        var end = readme.IndexOf(End, StringComparison.Ordinal);
        begin.ShouldBeGreaterThanOrEqualTo(0, $"README.md lacks the line {Begin}");
        end.ShouldBeGreaterThan(begin, $"README.md lacks the line {End} after the table");
        var table = OptionTable.ToMarkdown();
        (readme[(begin + Begin.Length)..end] == table).ShouldBeTrue($"The table in README.md is stale; between the markers belongs:\n{table}");
    }
}
