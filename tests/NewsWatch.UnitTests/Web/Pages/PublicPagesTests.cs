using NewsWatch.Core.Alerts;
using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

/// <summary>Pages that the internet reaches through a proxy which has TLS, while the program itself listens without.</summary>
public sealed class PublicPagesTests
{
    private static readonly WebOptions Public = new() { PublicUrl = "https://watch.example" };

    [Fact]
    public async Task SignIn_PublicUrlHasTls_WorksOverPlainHttpAndItsCookiesAreSecure()
    {
        await using var host = await PageHost.StartAsync(Public);
        using var visitor = host.Visit();

        var page = await visitor.GetAsync("/sign-in");
        var signedIn = await visitor.SignInAsync(await host.KeyAsync(ApiKeyScope.Operate), "/feeds");
        var feeds = await visitor.GetAsync("/feeds");

        page.Status.ShouldBe(200);
        page.SetCookies.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            cookie => cookie.ShouldStartWith("__Host-nw_form="), cookie => cookie.ShouldContain("; secure"));
        (signedIn.Status, signedIn.Location).ShouldBe((302, "/feeds"));
        signedIn.SetCookies.ShouldContain(cookie => cookie.StartsWith("__Host-nw_session=", StringComparison.Ordinal) && cookie.Contains("; secure", StringComparison.Ordinal));
        feeds.Status.ShouldBe(200);
        feeds.Text.ShouldContain("rita");
    }

    [Theory]
    [InlineData(null, null, 200)]
    [InlineData("https://watch.example", null, 302)]
    [InlineData("http://watch.example", null, 302)]
    [InlineData("https://watch.example", WebAccess.Open, 200)]
    [InlineData(null, WebAccess.Closed, 302)]
    public async Task Access_OnLoopback_IsOpenUnlessThereIsAPublicAddress(string? publicUrl, WebAccess? access, int status)
    {
        await using var host = await PageHost.StartAsync(new WebOptions { PublicUrl = publicUrl, Access = access });
        using var visitor = host.Visit();

        (await visitor.GetAsync("/feeds")).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Limits_ReadersBehindATrustedProxy_AreCountedEach()
    {
        await using var host = await PageHost.StartAsync();
        using var greedy = host.Visit(("X-Forwarded-For", "203.0.113.1"));
        using var other = host.Visit(("X-Forwarded-For", "203.0.113.2"));

        var last = await UntilRefusedAsync(greedy);

        last.RetryAfter.ShouldBe("10");
        last.Text.ShouldContain("Too many requests");
        (await other.GetAsync("/look-for-nothing")).Status.ShouldBe(404);
        (await other.GetAsync("/feeds")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Limits_ProxyThatNobodyTrusts_IsNotBelieved()
    {
        await using var host = await PageHost.StartAsync(new WebOptions { Proxies = ["10.0.0.0/8"] });
        using var visitor = host.Visit(("X-Forwarded-For", "203.0.113.1"));

        // Whoever asks from this machine itself is not limited, whatever a header says.
        for (var i = 0; i < 200; i++) (await visitor.GetAsync("/feeds/add")).Status.ShouldBe(302);
    }

    [Fact]
    public async Task SignIn_ManyWrongKeysFromOneAddress_RefusesThemButNotAKey()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit(("X-Forwarded-For", "203.0.113.1"));
        var answers = new List<int>();
        for (var i = 0; i < 25; i++) answers.Add((await visitor.SignInAsync("wrong")).Status);

        answers.ShouldContain(401);
        answers[^1].ShouldBe(429);
        (await visitor.SignInAsync(await host.KeyAsync(ApiKeyScope.Operate))).Status.ShouldBe(302);
    }

    [Theory]
    [InlineData("evil.example", null, 421)]
    [InlineData("evil.example:8080", null, 421)]
    [InlineData("localhost:8080", null, 200)]
    [InlineData("127.0.0.1", null, 200)]
    [InlineData("[::1]:8080", null, 200)]
    [InlineData("watch.example", "http://watch.example", 200)]
    [InlineData("evil.example", "http://watch.example", 421)]
    public async Task OpenOnLoopback_OtherNames_AreNotServed(string name, string? publicUrl, int status)
    {
        await using var host = await PageHost.StartAsync(new WebOptions { PublicUrl = publicUrl, Access = WebAccess.Open });
        using var visitor = host.Visit(("Host", name));

        (await visitor.GetAsync("/feeds")).Status.ShouldBe(status);
        (await visitor.GetAsync("/api/v1/stories")).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("192.0.2.7", true)]
    [InlineData("fd00::/8", true)]
    [InlineData("10.0.0.0/40", false)]
    [InlineData("proxy.example", false)]
    public void Proxies_AnyEntry_IsAnAddressOrANetwork(string entry, bool allowed) =>
        WebRules.Errors(new WebOptions { Proxies = [entry] }).Any().ShouldBe(!allowed);

    private static async Task<PageAnswer> UntilRefusedAsync(PageVisitor visitor)
    {
        for (var i = 0; i < 5000; i++)
        {
            var answer = await visitor.GetAsync("/feeds/add");
            if (answer.Status == 429) return answer;
        }

        throw new InvalidOperationException("Nothing was refused.");
    }
}
