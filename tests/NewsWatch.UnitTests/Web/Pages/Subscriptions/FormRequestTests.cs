using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Web.Pages.Subscriptions.Form;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages.Subscriptions;

public sealed class FormRequestTests
{
    private static readonly EphemeralDataProtectionProvider Protection = new();
    private static readonly SecretSeal Desk = new(Protection, "desk");

    [Fact]
    public void Of_NameBesideAList_IsAddedToIt()
    {
        FormRequest.Of(Sent(("any", "Nvidia\r\n"), ("any-add", "OpenAI")), null, Desk).Any.ShouldBe("Nvidia\nOpenAI");
        FormRequest.Of(Sent(("any", ""), ("any-add", "OpenAI")), null, Desk).Any.ShouldBe("OpenAI");
    }

    [Fact]
    public void Of_SealedSecret_IsOpenedForItsWriterAlone()
    {
        var hidden = Desk.Seal("whsec_1");
        var sent = Sent(("to-0-address", "https://x.example/"), ("to-0-sealed", hidden));

        hidden.ShouldNotContain("whsec_1");
        FormRequest.Of(sent, null, Desk).Destinations[0].Secret.ShouldBe("whsec_1");
        FormRequest.Of(sent, null, new SecretSeal(Protection, "other")).Destinations[0].Secret.ShouldBeEmpty();
        FormRequest.Of(Sent(("to-0-address", ""), ("to-0-sealed", "made up")), null, Desk).Destinations[0].Secret.ShouldBeEmpty();
        FormRequest.Of(Sent(("to-0-address", ""), ("to-0-sealed", hidden), ("to-0-secret", "whsec_2")), null, Desk).Destinations[0].Secret.ShouldBe("whsec_2");
    }

    [Fact]
    public void Of_DestinationThatIsKept_IsTheOneOfTheSubscription()
    {
        var kept = new Destination { Channel = "webhook", Address = "https://x.example/a" };
        var known = new Subscription { Id = "desk", Destinations = [kept] };
        var id = DestinationIdentity.ForHealth(kept).ToString();

        FormRequest.Of(Sent(("id", "another"), ("to-0-known", id), ("to-0-address", "")), known, Desk).Destinations.ShouldHaveSingleItem().Known.ShouldBe(kept);
        FormRequest.Of(Sent(("id", "another"), ("to-0-known", id), ("to-0-address", "")), known, Desk).Id.ShouldBe("desk");
        FormRequest.Of(Sent(("to-0-known", $"{Guid.Empty}"), ("to-0-address", "")), known, Desk).Destinations.ShouldBeEmpty("somebody removed it meanwhile");
    }

    private static FormCollection Sent(params IEnumerable<(string Name, string Value)> fields) =>
        new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value), StringComparer.Ordinal));
}
