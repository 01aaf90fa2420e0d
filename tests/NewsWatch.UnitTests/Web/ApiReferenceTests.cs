using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class ApiReferenceTests
{
    [Fact]
    public async Task Document_EveryOperation_HasSummaryAndName_AndNoneWritesWithoutAKey()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        var document = await api.GetJsonAsync("/openapi/v1.json");

        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).ToList();
        operations.ShouldNotBeEmpty();
        operations.ShouldAllBe(operation => operation.Key == "get" || operation.Value!["security"] != null);
        operations.ShouldAllBe(operation => operation.Value!["summary"] != null && operation.Value["operationId"] != null);
    }

    [Fact]
    public async Task Document_Parameters_HaveTheirRealTypes()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        var document = await api.GetJsonAsync("/openapi/v1.json");

        var schemas = document["paths"]!["/api/v1/deliveries"]!["get"]!["parameters"]!.AsArray()
            .ToDictionary(parameter => (string)parameter!["name"]!, parameter => parameter!["schema"]!, StringComparer.Ordinal);
        ((int)schemas["take"]["maximum"]!).ShouldBe(200);
        ((string)schemas["skip"]["type"]!).ShouldBe("integer");
        schemas["state"]["enum"]!.ToJsonString().ShouldBe("""["queued","sending","waiting","delivered","dead"]""");
    }

    [Fact]
    public async Task Document_Responses_CarryTheirDocComments()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        var document = await api.GetJsonAsync("/openapi/v1.json");

        JsonNode story = document["components"]!["schemas"]!["StoryResponse"]!;
        ((string)story["description"]!).ShouldBe("All articles about one deal, and what is known of it.");
    }

    [Fact]
    public async Task Page_Get_NamesNoOtherHostAndRefusesThem()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        using var response = await api.GetAsync("/scalar/");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldNotContain("//");
        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'; script-src 'nonce-");
        policy.ShouldContain("connect-src 'self'");
        policy.ShouldNotContain("http");
    }

    [Fact]
    public async Task Script_Get_ComesFromTheAssembly()
    {
        await using var api = await ApiHost.StartAsync(new InMemoryNews());

        using var response = await api.GetAsync("/scalar/scalar.js");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
    }
}
