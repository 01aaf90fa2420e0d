using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Access;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

/// <summary>What holds for each form that the program has, whoever added it.</summary>
public sealed class FormTests
{
    private static readonly string[] NoForms = ["/api", "/links", "/websub"];
    private static readonly string[] ForEverybody = ["/sign-in", "/sign-out"];

    [Fact]
    public async Task EveryForm_WithoutItsToken_IsRefused()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = await host.SignInAsync(ApiKeyScope.Operate);

        foreach (var form in FormsOf(host))
            (await visitor.PostBareAsync(AddressOf(form), ("key", "x"))).Status.ShouldBe(400, AddressOf(form));
    }

    [Fact]
    public async Task EveryForm_WithoutTheRight_IsRefused()
    {
        await using var host = await PageHost.StartAsync();
        using var stranger = host.Visit();
        using var reader = await host.SignInAsync(ApiKeyScope.Read);

        foreach (var form in FormsOf(host).Where(form => !ForEverybody.Contains(AddressOf(form), StringComparer.Ordinal)))
        {
            var asked = form.Metadata.GetMetadata<RequiredScope>().ShouldNotBeNull($"{AddressOf(form)} asks for no right").Scope;
            (asked > ApiKeyScope.Read).ShouldBeTrue(AddressOf(form));
            (await stranger.PostAsync(AddressOf(form))).Location.ShouldNotBeNull(AddressOf(form)).ShouldStartWith("/sign-in");
            (await reader.PostAsync(AddressOf(form))).Status.ShouldBe(403, AddressOf(form));
        }
    }

    [Fact]
    public async Task Form_TooLargeWithOrWithoutItsLength_IsRefusedAsSuch()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = await host.SignInAsync(ApiKeyScope.Operate);
        var large = $"headline={new string('x', 100_000)}";

        using var measured = Form(new StringContent(large));
        using var unmeasured = Form(new StreamContent(new EndlessLetters()));

        (await visitor.SendAsync(HttpMethod.Post, "/sign-out", measured)).Status.ShouldBe(413);
        (await visitor.SendAsync(HttpMethod.Post, "/sign-out", unmeasured)).Status.ShouldBe(413);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "no such thing")]
    [InlineData("multipart/form-data", "--x")]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "key=x")]
    public async Task Form_Broken_IsRefused(string type, string body)
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        (await visitor.SendAsync(HttpMethod.Post, "/sign-in", content)).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Form_WithTooManyFields_IsRefused()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();

        (await visitor.PostBareAsync("/sign-in", [.. Enumerable.Range(0, 1100).Select(number => ($"f{number}", ""))])).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("/feeds/add", "/feeds/add")]
    [InlineData("/feeds/add/confirm", "/feeds/add")]
    public async Task Form_AnsweredWithAPage_LeadsBackToThePageItStandsOn(string form, string page)
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = await host.SignInAsync(ApiKeyScope.Operate);

        var answer = await visitor.PostAsync(form, ("address", "not an address"));

        answer.Status.ShouldBe(400);
        answer.Text.ShouldContain($"back={Uri.EscapeDataString(page)}\"");
        (await visitor.GetAsync(page)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Form_CarriedOut_IsSaidOnceAndNotByTheAddress()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = await host.SignInAsync(ApiKeyScope.Operate);
        (await visitor.GetAsync("/feeds?done=feed.remove")).Text.ShouldNotContain("watched no longer");
        visitor.Cookies["nw_done"] = "feed.remove";

        (await visitor.GetAsync("/feeds")).Text.ShouldContain("watched no longer");
        (await visitor.GetAsync("/feeds")).Text.ShouldNotContain("watched no longer");
    }

    [Theory]
    [InlineData("GET", "/sign-out", 405)]
    [InlineData("GET", "/feeds/import", 405)]
    [InlineData("POST", "/", 405)]
    public async Task Page_AskedForInAnotherWay_IsNoFaultOfTheProgram(string method, string address, int status)
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();

        var answer = await visitor.SendAsync(new HttpMethod(method), address, null);

        answer.Status.ShouldBe(status);
        answer.Text.ShouldContain("This request cannot be used");
    }

    [Fact]
    public async Task Export_OfFeedAddresses_IsForOperators()
    {
        await using var host = await PageHost.StartAsync();
        using var stranger = host.Visit();
        using var reader = await host.SignInAsync(ApiKeyScope.Subscribe);
        using var operates = await host.SignInAsync(ApiKeyScope.Operate);

        (await stranger.GetAsync("/feeds/export")).Location.ShouldStartWith("/sign-in");
        (await reader.GetAsync("/feeds/export")).Status.ShouldBe(403);
        (await reader.GetAsync("/feeds")).Text.ShouldNotContain("/feeds/export");
        (await operates.GetAsync("/feeds/export")).Text.ShouldContain("<opml");
        (await operates.GetAsync("/feeds")).Text.ShouldContain("/feeds/export");
    }

    private static List<RouteEndpoint> FormsOf(PageHost host)
    {
        var forms = host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Post, StringComparer.Ordinal) is true)
            .Where(endpoint => !NoForms.Any(prefix => AddressOf(endpoint).StartsWith(prefix, StringComparison.Ordinal)))
            .ToList();
        forms.Count.ShouldBeGreaterThan(15);
        return forms;
    }

    /// <summary>With something in the place of each value.</summary>
    private static string AddressOf(RouteEndpoint endpoint) => '/' + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : Guid.Empty.ToString()));

    private static HttpContent Form(HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return content;
    }
}
