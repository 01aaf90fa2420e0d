using NewsWatch.Core.Alerts;
using NewsWatch.Web.Requests;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

public sealed class BackPathTests
{
    [Theory]
    [InlineData("/stories/1?q=a%20b", "/stories/1?q=a%20b")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("stories", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("/\r\n/evil.example", "/")]
    [InlineData("/\0", "/")]
    [InlineData("/é", "/")]
    [InlineData("/a b", "/")]
    public void Of_AnyText_IsAPathOfThisHost(string? written, string path) => BackPath.Of(written).ShouldBe(path);

    [Theory]
    [InlineData("/look?language=fr&back=/%09/evil.example")]
    [InlineData("/look?back=/%00")]
    [InlineData("/look?back=/%C3%A9")]
    public async Task Look_AddressThatIsNone_LeadsToTheStartPage(string address)
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();

        var answer = await visitor.GetAsync(address);

        (answer.Status, answer.Location).ShouldBe((302, "/"));
    }

    [Fact]
    public async Task SignIn_BackToAnotherHost_LeadsToTheStartPage()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();

        (await visitor.SignInAsync(await host.KeyAsync(ApiKeyScope.Read), "/\t/evil.example")).Location.ShouldBe("/");
    }
}
