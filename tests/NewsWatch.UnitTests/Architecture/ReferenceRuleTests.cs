using System.Reflection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Architecture;

public sealed class ReferenceRuleTests
{
    public static TheoryData<string> ProjectFiles =>
        [.. SourceTree.Source.EnumerateFiles("*.csproj", SearchOption.AllDirectories).Select(file => file.FullName[(SourceTree.Root.FullName.Length + 1)..])];

    [Theory]
    [MemberData(nameof(ProjectFiles))]
    public void FindViolations_ProjectFileOfSource_None(string file) =>
        ReferenceRule.FindViolations(References.FromProjectFile(Path.GetFileNameWithoutExtension(file), SourceTree.Read(file))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(ProjectFiles))]
    public void FindViolations_AssemblyOfSource_None(string file)
    {
        var project = Path.GetFileNameWithoutExtension(file);
        var room = House.Rooms.Single(each => each.Name == project);

        ReferenceRule.FindViolations(References.FromAssembly(project, Assembly.Load(room.Assembly))).ShouldBeEmpty();
    }

    [Fact]
    public void Rooms_ProjectsOfSource_AreTheSame() =>
        House.Rooms.Select(room => room.Name).ShouldBe(ProjectFiles.Select(row => Path.GetFileNameWithoutExtension(row.Data)), ignoreOrder: true);

    [Fact]
    public void FindViolations_CoreThatReferencesFeedsAndAPackage_NamesBoth()
    {
        const string Planted =
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <ProjectReference Include="..\NewsWatch.Feeds\NewsWatch.Feeds.csproj" />
                <PackageReference Include="AngleSharp" />
              </ItemGroup>
            </Project>
            """;

        ReferenceRule.FindViolations(References.FromProjectFile("NewsWatch.Core", Planted))
            .ShouldBe(["NewsWatch.Core may not reference NewsWatch.Feeds", "NewsWatch.Core may not use AngleSharp"]);
    }

    [Theory]
    [InlineData("MassTransit.RabbitMQ")]
    [InlineData("Serilog")]
    public void FindViolations_DeliveryThatKnowsTheWorkersLibrary_NamesItsOwner(string library) =>
        ReferenceRule.FindViolations(new References("NewsWatch.Delivery", ["NewsWatch.Core"], [library]))
            .ShouldBe([$"only NewsWatch.Worker may use {library}, not NewsWatch.Delivery"]);

    [Fact]
    public void FindViolations_ProjectThatIsNotInTheTable_NamesIt() =>
        ReferenceRule.FindViolations(new References("NewsWatch.Common", [], [])).ShouldBe(["NewsWatch.Common is not in the table of rooms"]);

    [Fact]
    public void FromAssembly_AssemblyThatUsesShouldlyAndCore_ListsBoth()
    {
        var references = References.FromAssembly("NewsWatch.Core", typeof(ReferenceRuleTests).Assembly);

        references.Libraries.ShouldContain("Shouldly");
        ReferenceRule.FindViolations(references).ShouldContain("NewsWatch.Core may not use Shouldly");
    }
}
