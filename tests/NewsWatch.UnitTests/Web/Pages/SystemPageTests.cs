using NewsWatch.Core.Alerts;
using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

public sealed class SystemPageTests
{
    [Fact]
    public async Task System_WithSecretsSet_ShowsNone()
    {
        await using var host = await PageHost.StartAsync(new WebOptions
        {
            OpenId = new OpenIdOptions { Authority = "https://login.example", ClientId = "newswatch", ClientSecret = "client-secret-value" },
        });
        using var visitor = await host.SignInAsync(ApiKeyScope.Operate);

        var page = await visitor.GetAsync("/system");

        page.Status.ShouldBe(200);
        page.Text.ShouldContain("Web:OpenId:ClientSecret");
        page.Text.ShouldContain("https://login.example");
        page.Text.ShouldNotContain("client-secret-value");
        page.Text.ShouldNotContain("pages.db", customMessage: "a connection string may hold a password");
    }
}
