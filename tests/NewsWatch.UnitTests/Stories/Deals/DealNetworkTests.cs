using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;
using Shouldly;
using Xunit;
using static NewsWatch.UnitTests.Stories.Deals.DealSamples;

namespace NewsWatch.UnitTests.Stories.Deals;

public sealed class DealNetworkTests
{
    [Fact]
    public void Of_DealsOfOnePairTypeAndStanding_AreOneLinkThatAddsThemUp()
    {
        var network = DealNetwork.Of(
        [
            Deal(1, "OpenAI", "AMD").Stating(6, null),
            Deal(2, "AMD", "OpenAI").Stating(1.5, 2e9) with { Status = DealStatus.Signed },
            Deal(3, "AMD", "OpenAI") with { Status = DealStatus.Reported },
        ]);

        network.Deals.ShouldBe(3);
        network.Companies.ShouldBe([new DealCompany("AMD", 3), new DealCompany("OpenAI", 3)]);
        network.Links.Select(link => (link.First, link.Second, link.Standing, link.CapacityGw, link.ValueUsd)).ShouldBe(
        [
            ("AMD", "OpenAI", DealStanding.Announced, 7.5, 2e9),
            ("AMD", "OpenAI", DealStanding.Reported, null, null),
        ]);
        network.Links[0].StoryIds.ShouldBe([Id(1), Id(2)]);
        network.IsCut.ShouldBeFalse();
    }

    [Fact]
    public void Of_ThreeParties_LinksEachWithEachAndCountsTheDealOnce()
    {
        var network = DealNetwork.Of([Deal(1, "C", "A", "B", "A")]);

        network.Deals.ShouldBe(1);
        network.Companies.ShouldAllBe(company => company.Deals == 1);
        network.Links.Select(link => link.First + link.Second).ShouldBe(["AB", "AC", "BC"]);
    }

    [Fact]
    public void Of_Consortium_LinksItsFirstWithTheOthers() =>
        DealNetwork.Of([Deal(1, "D", "A", "B", "C", "E", "F", "G")]).Links.Select(link => link.First + link.Second)
            .ShouldBe(["AD", "BD", "CD", "DE", "DF", "DG"]);

    [Fact]
    public void Of_OneParty_IsACompanyWithoutLinks()
    {
        var network = DealNetwork.Of([Deal(1, "Alone")]);

        network.Companies.ShouldBe([new DealCompany("Alone", 1)]);
        network.Links.ShouldBeEmpty();
    }

    [Fact]
    public void Of_MoreCompaniesThanAPictureHolds_KeepsThoseWithMostDealsAndSaysSo()
    {
        var many = Enumerable.Range(0, DealNetwork.MaxCompanies).Select(number => Deal(number, "Hub", $"Company {number:000}"));

        var network = DealNetwork.Of([.. many]);

        network.IsCut.ShouldBeTrue();
        network.Companies.Count.ShouldBe(DealNetwork.MaxCompanies);
        network.Companies[0].Name.ShouldBe("Hub");
        network.Links.Count.ShouldBe(DealNetwork.MaxCompanies - 1);
        network.Deals.ShouldBe(DealNetwork.MaxCompanies);
    }

    [Fact]
    public void Fits_EachFilter_AsksForItsOwn()
    {
        var deal = Deal(1, "A", "B");

        new DealQuery().Fits(deal).ShouldBeTrue();
        new DealQuery { Types = [DealType.Investment, DealType.Supply] }.Fits(deal).ShouldBeTrue();
        new DealQuery { Types = [DealType.Investment] }.Fits(deal).ShouldBeFalse();
        new DealQuery { Standings = [DealStanding.Reported] }.Fits(deal).ShouldBeFalse();
        new DealQuery { SinceUtc = Noon }.Fits(deal).ShouldBeTrue();
        new DealQuery { SinceUtc = Noon.AddSeconds(1) }.Fits(deal).ShouldBeFalse();
    }
}
