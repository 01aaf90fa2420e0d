using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Deals_ToldStories_AreThereWithTheirFactsNewestFirst()
    {
        var deal = Samples.Deal("OpenAI", "Broadcom") with { CapacityGw = 10, ValueUsd = 3e9, Type = DealType.Supply };
        await SaveAsync(Samples.Story(1, "OpenAI", "Broadcom") with { Deal = deal, Status = DealStatus.Signed });
        await SaveAsync(Samples.Story(2, "A", "B") with { Muted = true });
        // Parts of others, untold ones and those that only collect are no deals.
        await SaveAsync(Samples.Story(3, "A", "B") with { MergedInto = Samples.Id("story", 2) });
        await SaveAsync(Samples.Story(4, "A") with { Revision = 0, Told = null });
        await SaveAsync(Samples.Story(5, "A", "B") with { Revision = 0, Told = null, Unjudged = true });
        // What is only planned is told to nobody yet.
        await SaveAsync(Samples.Story(6, "A", "B") with { Told = null, DueUtc = Now.AddMinutes(10) });

        var all = await DealsAsync(10);

        all.Select(one => one.Id).ShouldBe([Samples.Id("story", 2), Samples.Id("story", 1)]);
        var first = all[1];
        (first.Status, first.Deal.Type, first.Deal.CapacityGw, first.Deal.ValueUsd).ShouldBe((DealStatus.Signed, DealType.Supply, 10, 3e9));
        first.Deal.Parties.ShouldBe(["OpenAI", "Broadcom"]);
        (first.OpenedUtc, first.FirstPublishedUtc).ShouldBe((Now.AddHours(1), Now));
    }

    [Fact]
    public async Task Deals_FigureThatOnlyAPaperStates_IsKnownAsReported()
    {
        var source = Source("en");
        await SaveAsync(Samples.Story(1, "A", "B") with
        {
            Deal = Samples.Deal("A", "B") with { CapacityGw = 10, ValueUsd = 3e9 },
            Sources = [source with { Status = DealStatus.Announced, CapacityGw = 10 }, source with { Status = DealStatus.Reported, ValueUsd = 3e9 }],
        });

        var deal = (await DealsAsync(10)).ShouldHaveSingleItem();

        (deal.Standing, deal.CapacityStanding, deal.ValueStanding).ShouldBe((DealStanding.Announced, DealStanding.Announced, DealStanding.Reported));
    }

    [Fact]
    public async Task Deals_Max_KeepsTheNewest()
    {
        for (var number = 1; number <= 4; number++) await SaveAsync(Samples.Story(number, "A", "B"));

        (await DealsAsync(2)).Select(one => one.Id).ShouldBe([Samples.Id("story", 4), Samples.Id("story", 3)]);
    }

    private Task<IReadOnlyList<FiledDeal>> DealsAsync(int max) =>
        Store.ReadAsync(session => session.Deals.ListAsync(max, Token), Token);
}
