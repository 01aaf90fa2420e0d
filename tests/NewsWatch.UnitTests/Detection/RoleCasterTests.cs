using NewsWatch.Core.Detection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Detection;

public sealed class RoleCasterTests
{
    [Theory]
    [InlineData("AMD to supply OpenAI with six gigawatts of GPUs", PartyRole.Supplier, PartyRole.Customer)]
    [InlineData("Meta orders AI chips from AMD in multi-year deal", PartyRole.Customer, PartyRole.Supplier)]
    [InlineData("Nvidia to invest $5bn in Intel in AI chip deal", PartyRole.Investor, PartyRole.Investee)]
    [InlineData("OpenAI and Broadcom co-develop custom AI accelerators", PartyRole.Designer, PartyRole.Supplier)]
    [InlineData("Samsung to manufacture Tesla AI chips in foundry contract", PartyRole.Foundry, PartyRole.Designer)]
    public void Detect_VerbAndKindOfHouse_GiveTheRoles(string title, PartyRole first, PartyRole second) =>
        DefaultDetector.Title(title, "en").Cast.Select(c => c.Role).ShouldBe([first, second]);

    [Fact]
    public void Detect_Negative_CastsNobody() =>
        DefaultDetector.Title("Why Nvidia shares fell today", "en").Cast.ShouldBeEmpty();
}
