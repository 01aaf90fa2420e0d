using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NewsWatch.Worker.Health;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Health;

public sealed class HealthRegistrationTests
{
    [Theory]
    [InlineData(HealthStatus.Healthy, HttpStatusCode.OK, "up")]
    [InlineData(HealthStatus.Degraded, HttpStatusCode.ServiceUnavailable, "down")]
    [InlineData(HealthStatus.Unhealthy, HttpStatusCode.ServiceUnavailable, "down")]
    public async Task Ready_StateOfADependency_DecidesTheCodeAndTheWord(HealthStatus state, HttpStatusCode code, string word)
    {
        await using var app = await StartAsync(state);

        var (actualCode, body) = await GetAsync(app, "/healthz/ready");

        actualCode.ShouldBe(code);
        var report = JsonNode.Parse(body)!;
        ((string)report["status"]!).ShouldBe(word);
        report["checks"]!["bus"]!.ToJsonString().ShouldBe($$"""{"status":"{{word}}","detail":"as told"}""");
    }

    [Fact]
    public async Task Live_DependencyIsDown_AnswersOk()
    {
        await using var app = await StartAsync(HealthStatus.Unhealthy);

        var (code, _) = await GetAsync(app, "/healthz/live");

        code.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<WebApplication> StartAsync(HealthStatus state)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddHealthChecks().AddCheck("masstransit-bus", () => new HealthCheckResult(state, "as told"), ["ready"]);
        var app = builder.Build();
        app.MapPipelineHealth();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<(HttpStatusCode Code, string Body)> GetAsync(WebApplication app, string path)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(new Uri(app.Urls.Single()), path), TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
