using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Options;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("Bus:Url", "amqp://user:hidden@broker:5672/news?heartbeat=9", "amqp://***@broker:5672/news?***")]
    [InlineData("Bus:Url", "amqp://user:12/hidden@broker/", "***")]
    [InlineData("Store:Connection", "Host=db;Password=hidden", "***")]
    [InlineData("Feeds:Urls", "https://user:hidden@feeds.example/a, https://b.example/?token=hidden, https://c.example/x", "https://***@feeds.example/a, https://b.example/?***, https://c.example/x")]
    [InlineData("Subscriptions:0:Destinations:0:Address", "https://hooks.example/T0/hidden", "https://hooks.example/***")]
    [InlineData("Subscriptions:0:Destinations:0:Secret", "whsec_hidden", "***")]
    [InlineData("Data:Folder", "./data", "./data")]
    public void Show_AnyOption_HidesWhatIsSecretOnly(string key, string value, string shown) =>
        Redaction.Show(OptionTable.Resolve(key)!.Definition, value).ShouldBe(shown);
}
