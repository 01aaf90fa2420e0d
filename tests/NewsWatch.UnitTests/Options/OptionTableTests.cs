using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Options;

public sealed class OptionTableTests
{
    [Fact]
    public void All_EveryDefault_IsAllowedByItsOwnRow()
    {
        foreach (var option in OptionTable.All.Where(option => option.Attribute.DefaultText is null && option.Default.Length > 0))
        {
            foreach (var value in option.IsList ? option.Default.Split(", ") : [option.Default])
                OptionText.TryParse(option, value, out _).ShouldBeTrue($"{option.Key} = {value}");
        }
    }

    [Fact]
    public void All_EveryRow_SaysWhatIsAllowedAndWhatItDoes() =>
        OptionTable.All.ShouldAllBe(option => option.Allowed.Length > 0 && option.Attribute.Description.EndsWith('.'));

    [Fact]
    public void ToMarkdown_AnyRow_ShowsKeyEnvironmentNameAndDefault() =>
        OptionTable.ToMarkdown().ShouldContain(
            "| `Poller:MaxBytes` | `NEWSWATCH_POLLER__MAXBYTES` | `15MB` | 1KB to 15MB | Size of a feed, unpacked, beyond which it is refused. |\n");

    [Fact]
    public void Resolve_ElementOfNestedList_NamesRowAndPlace()
    {
        var path = OptionTable.Resolve("subscriptions:3:filter:parties:1").ShouldNotBeNull();

        path.Definition.Key.ShouldBe("Subscriptions:N:Filter:Parties");
        path.Key.ShouldBe("Subscriptions:3:Filter:Parties");
        path.Element.ShouldBe(1);
    }
}
