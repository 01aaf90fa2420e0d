using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Web.Pages.Subscriptions;
using NewsWatch.Web.Pages.Texts;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages.Subscriptions;

public sealed class FilterWordsTests
{
    private static readonly SubscriptionFilter Full = new()
    {
        Parties = ["OpenAI", "Nvidia"],
        AllParties = ["AMD", "Arm"],
        NoParties = ["Intel"],
        Types = [DealType.Supply],
        Statuses = [DealStatus.Announced],
        MinimumConfidence = 0.85,
        MinimumCapacityGw = 1.5,
        MinimumValueUsd = 2e9,
        Languages = ["ja"],
        Publishers = ["Nikkei"],
        Words = ["HBM"],
        Revisions = false,
    };

    [Theory]
    [InlineData("en", "Deals (supply) with OpenAI or Nvidia, with AMD and Arm together, without Intel, from 1.5 GW, from $2 bn, announced, at least 85 % certain, with a source in Japanese, told by Nikkei, saying “HBM”, first news only")]
    [InlineData("fr", "Accords (fourniture) avec OpenAI ou Nvidia, avec AMD et Arm ensemble, sans Intel, à partir de 1,5 GW, à partir de 2 Md$, annoncé, sûrs à 85 % au moins, avec une source en japonais, racontés par Nikkei, disant « HBM », première nouvelle seulement")]
    public void Of_FullFilter_IsOneSentence(string language, string words) =>
        new FilterWords(PageTexts.Find(language)!, new StoryWords()).Of(Full).ShouldBe(words);

    [Fact]
    public void Of_OpenFilter_IsAllDeals() => new FilterWords(PageTexts.English, new StoryWords()).Of(new SubscriptionFilter()).ShouldBe("All deals");
}
