using System.Net;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class ClosedApiTests
{
    [Fact]
    public async Task Get_AnythingWhereReadingIsClosed_NeedsAKey()
    {
        await using var api = await SubscriptionApi.StartAsync(closed: true);
        var id = Guid.Empty.ToString();

        // Every route, so that one that is added later is asked too.
        foreach (var route in api.Routes.Where(route => route.StartsWith("api/v1/", StringComparison.Ordinal)))
        {
            using var refused = await api.SendAsync(null, $"GET {route["api/v1/".Length..].Replace("{id}", id, StringComparison.Ordinal)}");
            refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route);
        }

        api.Routes.ShouldContain("api/v1/articles/{id}");
    }

    [Theory]
    [InlineData("alerts", HttpStatusCode.OK)]
    [InlineData("articles", HttpStatusCode.OK)]
    [InlineData("deliveries/figures", HttpStatusCode.OK)]
    [InlineData("feeds", HttpStatusCode.OK)]
    [InlineData("stories", HttpStatusCode.OK)]
    [InlineData("articles/5b1c0c5e-0000-8000-8000-000000000001", HttpStatusCode.NotFound)]
    public async Task Get_WithAKeyWhereReadingIsClosed_IsAnswered(string address, HttpStatusCode status)
    {
        await using var api = await SubscriptionApi.StartAsync(closed: true);

        using var shown = await api.SendAsync("reader", $"GET {address}");

        shown.StatusCode.ShouldBe(status);
    }
}
