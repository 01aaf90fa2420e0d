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

        var all = await DealsAsync(null, 10);

        all.Select(one => one.Id).ShouldBe([Samples.Id("story", 2), Samples.Id("story", 1)]);
        var first = all[1];
        (first.Status, first.Deal.Type, first.Deal.CapacityGw, first.Deal.ValueUsd).ShouldBe((DealStatus.Signed, DealType.Supply, 10, 3e9));
        first.Deal.Parties.ShouldBe(["OpenAI", "Broadcom"]);
        (first.OpenedUtc, first.FirstPublishedUtc).ShouldBe((Now.AddHours(1), Now));
    }

    [Fact]
    public async Task Deals_SinceAndMax_KeepTheNewest()
    {
        for (var number = 1; number <= 4; number++) await SaveAsync(Samples.Story(number, "A", "B"));

        (await DealsAsync(Now.AddHours(3), 10)).Select(one => one.Id).ShouldBe([Samples.Id("story", 4), Samples.Id("story", 3)]);
        (await DealsAsync(null, 1)).Select(one => one.Id).ShouldBe([Samples.Id("story", 4)]);
    }

    private Task<IReadOnlyList<FiledDeal>> DealsAsync(DateTimeOffset? sinceUtc, int max) =>
        Store.ReadAsync(session => session.Deals.ListAsync(sinceUtc, max, Token), Token);
}
