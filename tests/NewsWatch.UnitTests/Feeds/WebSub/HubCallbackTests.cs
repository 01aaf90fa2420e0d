using NewsWatch.Feeds.WebSub;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Feeds.WebSub;

public sealed class HubCallbackTests
{
    [Fact]
    public void AddressFor_Subscription_HoldsATokenThatOnlyItsSecretGives()
    {
        var feedId = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e");
        var secret = HubCallback.NewSecret();

        var address = HubCallback.AddressFor("https://desk.example/news/", feedId, secret);

        address.ShouldStartWith("https://desk.example/news/websub/0f8fad5bd9cb469fa16570867728950e/");
        var token = address[^32..];
        HubCallback.IsToken(token, secret).ShouldBeTrue();
        HubCallback.IsToken(token, HubCallback.NewSecret()).ShouldBeFalse();
        HubCallback.IsToken("", secret).ShouldBeFalse();
        secret.Length.ShouldBe(64);
        secret.ShouldNotContain(token);
    }
}
