using NewsWatch.Delivery;
using NewsWatch.Delivery.Channels.Webhook;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery;

public sealed class DeliverySettingsTests
{
    [Fact]
    public void Validate_Defaults_HasNoErrors() => new DeliverySettings().Validate().ShouldBeEmpty();

    [Fact]
    public void Validate_UserAgentWithComment_IsAllowed()
    {
        new DeliverySettings { Webhook = new WebhookSettings { UserAgent = "NewsWatch/0.1 (+https://desk.example)" } }.Validate().ShouldBeEmpty();
    }

    [Fact]
    public void Validate_EverythingWrong_NamesOptionValueAndWhatIsAllowed()
    {
        var webhook = new WebhookSettings { Timeout = TimeSpan.Zero, UserAgent = "a b(", MaxAnswerBytes = -1 };

        new DeliverySettings { Webhook = webhook }.Validate().ShouldBe(
        [
            "Webhook:Timeout is 00:00:00: allowed is 00:00:01 to 00:05:00.",
            "Webhook:UserAgent is 'a b(': allowed is a product with a version, such as 'NewsWatch/0.1'.",
            "Webhook:MaxAnswerBytes is -1: allowed is 0 to 65536.",
        ]);
    }
}
