using NewsWatch.Core.Detection.Organisations;
using NewsWatch.Core.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

public sealed class GazetteerTests
{
    private static IReadOnlyList<Organisation> Organisations => DefaultDetector.Instance.Profile.Organisations;

    [Fact]
    public void Gazetteer_Shipped_HoldsAtLeastThreeHundredOrganisationsEachOnce()
    {
        Organisations.Count.ShouldBeGreaterThanOrEqualTo(300);
        Organisations.Select(o => o.Name).ShouldBeUnique();
    }

    [Fact]
    public void Gazetteer_Parents_AreKnownOrganisations() =>
        Organisations.Where(o => o.Parent is not null).ShouldAllBe(o => Organisations.Any(p => p.Name == o.Parent));

    [Theory]
    [InlineData("英伟达")]
    [InlineData("輝達")]
    [InlineData("エヌビディア")]
    [InlineData("엔비디아")]
    public void Gazetteer_NvidiaInOtherScripts_IsAnAlias(string alias) =>
        Organisations.Single(o => o.Name == "Nvidia").Aliases.ShouldContain(a => a.Text == alias);

    [Fact]
    public void Read_LineWithoutItsColumns_NamesTheLineAndWhatIsNeeded() =>
        Should.Throw<InvalidDataException>(() => OrganisationFile.Read(new DataFile("organisations.txt", "Acme | designer")))
            .Message.ShouldContain("organisations.txt, line 1");
}
