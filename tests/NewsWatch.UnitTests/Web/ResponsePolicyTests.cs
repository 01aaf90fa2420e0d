using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class ResponsePolicyTests
{
    [Theory]
    [InlineData("/api/v1/stories", 200)]
    [InlineData("/api/v1/stories?take=x", 400)]
    [InlineData("/no/such/page", 404)]
    [InlineData("/api/v1/alerts", 500)]
    public async Task AnyResponse_WhateverItsStatus_CarriesTheSecurityHeaders(string address, int status)
    {
        var news = new InMemoryNews { Fault = status == 500 ? new IOException("The store is down.") : null };
        await using var api = await ApiHost.StartAsync(news);

        using var response = await api.GetAsync(address);

        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        response.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; frame-ancestors 'none'"]);
    }

    [Fact]
    public async Task StoreDown_Get_ProblemWithoutInsides()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews { Fault = new IOException("Host=db;Password=secret-part") });

        using var response = await api.GetAsync("/api/v1/feeds");
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        body.ShouldNotContain("secret-part");
    }

    [Fact]
    public async Task UnknownAddress_Get_NotFoundProblem()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        var problem = await api.GetJsonAsync("/api/v1/subscribers");

        ((int)problem["status"]!).ShouldBe(404);
    }

    [Fact]
    public async Task Post_AnyList_MethodNotAllowedProblem()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        using var response = await api.SendAsync(HttpMethod.Post, "/api/v1/stories");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD"], ignoreOrder: true);
        ((int)problem["status"]!).ShouldBe(405);
    }

    [Theory]
    [InlineData("stories")]
    [InlineData("alerts")]
    [InlineData("deliveries")]
    [InlineData("feeds")]
    [InlineData("articles")]
    public async Task Head_AnyList_HeadersWithoutBody(string resource)
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        using var response = await api.SendAsync(HttpMethod.Head, "/api/v1/" + resource);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
