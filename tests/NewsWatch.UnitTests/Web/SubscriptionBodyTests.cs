using System.Net;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class SubscriptionBodyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"id":"x","filtr":{}}""", HttpStatusCode.BadRequest, "filtr")]
    [InlineData("""{"id":"x","filter":{"types":["merger"]}}""", HttpStatusCode.BadRequest, "$.filter.types")]
    [InlineData("""{"id":"x","filter":{"parties":null}}""", HttpStatusCode.BadRequest, "parties")]
    [InlineData("""{"id":"x","filter":{"parties":["Nvidea"]},"destinations":[{"channel":"console"}]}""", HttpStatusCode.UnprocessableEntity, "did you mean Nvidia?")]
    [InlineData("""{"id":"x","destinations":[{"channel":"pigeon"}]}""", HttpStatusCode.UnprocessableEntity, "pigeon")]
    [InlineData("""{"id":"declared","destinations":[{"channel":"console"}]}""", HttpStatusCode.UnprocessableEntity, "declared by the configuration")]
    [InlineData("""{"id":"x","filter":{"parties":[null]}}""", HttpStatusCode.BadRequest, "null in a list")]
    [InlineData("""{"id":"x","destinations":[null]}""", HttpStatusCode.BadRequest, "null in a list")]
    [InlineData("not json", HttpStatusCode.BadRequest, "well-formed JSON")]
    [InlineData("{\n\"id\":", HttpStatusCode.BadRequest, "line 2")]
    [InlineData("[]", HttpStatusCode.BadRequest, "an object of id, filter, destinations")]
    [InlineData("""{"id":"x","nome":"y"}""", HttpStatusCode.BadRequest, "id, filter, destinations, language")]
    [InlineData("""{"id":"x","filter":{"types":["merger"]}}""", HttpStatusCode.BadRequest, "acquisition")]
    [InlineData("""{"id":"x","paused":"yes"}""", HttpStatusCode.BadRequest, "true or false")]
    [InlineData("""{"id":"x","destinations":[{"chanel":"console"}]}""", HttpStatusCode.BadRequest, "channel, address")]
    [InlineData("""{"id":"x","max_per_hour":"many"}""", HttpStatusCode.BadRequest, "a whole number")]
    [InlineData("""{"id":"x","quiet_hours":{"from":"soon"}}""", HttpStatusCode.BadRequest, "08:30:00")]
    public async Task Post_WrongBody_SaysWhatIsWrong(string body, HttpStatusCode status, string said)
    {
        await using var api = await SubscriptionApi.StartAsync();

        using var response = await api.SendAsync("desk", "POST subscriptions", body);

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsStringAsync(Token)).ShouldContain(said);
    }
}
