using System.Reflection;
using ArchUnitNET.Loader;
using NewsWatch.Core.Text;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Architecture;

public sealed class StageRuleTests
{
    private const string PlantedNamespace = "NewsWatch.UnitTests.Architecture.Planted";

    [Fact]
    public void FindViolations_Core_None()
    {
        var core = Load(typeof(DerivedId).Assembly);

        new StageRule("NewsWatch.Core", House.Stages).FindViolations(core.Types).ShouldBeEmpty();
    }

    [Fact]
    public void FindViolations_ArticleWhoseMethodBodyUsesAStory_NamesBoth()
    {
        var planted = Load(typeof(StageRuleTests).Assembly);

        new StageRule(PlantedNamespace, House.Stages).FindViolations(planted.Types).ShouldBe(
        [
            $"{PlantedNamespace}.Articles.EagerArticle (Articles) knows the later {PlantedNamespace}.Stories.LaterStory",
        ]);
    }

    [Fact]
    public void FindViolations_TypeOutsideOfEveryStage_NamesIt()
    {
        var planted = Load(typeof(StageRuleTests).Assembly);

        new StageRule(PlantedNamespace, ["Articles"]).FindViolations(planted.Types)
            .ShouldBe([$"{PlantedNamespace}.Stories.LaterStory stands in no stage"]);
    }

    private static ArchUnitNET.Domain.Architecture Load(Assembly assembly) => new ArchLoader().LoadAssembly(assembly).Build();
}
