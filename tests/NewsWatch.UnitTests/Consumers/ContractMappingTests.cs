using System.Text.Json;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Worker.Consumers;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Consumers;

public sealed class ContractMappingTests
{
    private static readonly Deal Everything = new()
    {
        Type = DealType.CoDevelopment,
        Parties = ["OpenAI", "Broadcom"],
        Subject = "accelerators",
        CapacityGw = 10,
        ValueUsd = 116e9,
        Value = new Money(100_000_000_000m, "EUR", "up_to"),
        StakePercent = 2.5,
        Units = 60_000,
        Starts = "second half of 2026",
        ShareMoves = [new ShareMove("Broadcom", 9)],
    };

    private static readonly Story Told = new()
    {
        Id = new Guid("5f0c2f5a-7f0b-8c11-9d2e-0a1b2c3d4e5f"),
        Headline = "OpenAI and Broadcom",
        Status = DealStatus.Reported,
        Deal = Everything,
        Evidence = [new Evidence("capacity_gw", "10 gigawatts")],
        Sources =
        [
            new StorySource
            {
                ArticleId = new Guid("6f0c2f5a-7f0b-8c11-9d2e-0a1b2c3d4e5f"),
                Publisher = "Wire",
                Url = "https://wire.example/1",
                Title = "OpenAI and Broadcom",
                Lang = "en",
                ReceivedUtc = new DateTimeOffset(2025, 10, 13, 8, 0, 0, TimeSpan.Zero),
            },
        ],
        Revision = 2,
        FirstPublishedUtc = new DateTimeOffset(2025, 10, 13, 7, 0, 0, TimeSpan.Zero),
        LastPublishedUtc = new DateTimeOffset(2025, 10, 14, 7, 0, 0, TimeSpan.Zero),
        OpenedUtc = new DateTimeOffset(2025, 10, 13, 8, 0, 1, TimeSpan.Zero),
    };

    [Fact]
    public void ToContract_DealWithEveryFact_ComesBackAsItWas() =>
        ShouldBeAlike(ContractMapping.ToCore(ContractMapping.ToContract(Everything)), Everything);

    [Fact]
    public void Updated_StoryRevision_ComesBackAsItWas()
    {
        var changes = new[] { new StoryChange("value_usd", null, "116000000000") };

        var message = StoryMessages.Updated(Told, changes);

        ShouldBeAlike(StoryMessages.StoryOf(message.Story), Told);
        StoryMessages.ChangesOf(message).ShouldBe(changes);
    }

    [Fact]
    public void Opened_NewStory_ComesBackAsItWas()
    {
        var opened = Told with { Revision = 1 };

        ShouldBeAlike(StoryMessages.StoryOf(StoryMessages.Opened(opened).Story), opened);
    }

    [Fact]
    public void Word_TwoWords_AreSnakeCase() => ContractMapping.Word(DealType.CloudCapacity).ShouldBe("cloud_capacity");

    [Fact]
    public void Value_UnknownWord_NamesItAndWhatIsKnown()
    {
        var error = Should.Throw<InvalidOperationException>(() => ContractMapping.Value<DealStatus>("whispered"));

        error.Message.ShouldBe("'whispered' is no DealStatus; known are announced, reported, denied, ended, signed, approved, closed.");
    }

    /// <summary>Records compare their lists by reference; as text they compare by what they hold.</summary>
    private static void ShouldBeAlike<T>(T actual, T expected) =>
        JsonSerializer.Serialize(actual).ShouldBe(JsonSerializer.Serialize(expected));
}
