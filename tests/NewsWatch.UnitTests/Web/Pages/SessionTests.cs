using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

public sealed class SessionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_InABrowserThatHasASession_LeavesTheOldCookieWithoutWorth()
    {
        await using var host = await PageHost.StartAsync();
        using var operated = await host.SignInAsync(ApiKeyScope.Read);
        using var planted = operated.Copy();

        (await operated.SignInAsync(await host.KeyAsync(ApiKeyScope.Operate))).Status.ShouldBe(302);

        (await operated.GetAsync("/system")).Status.ShouldBe(200);
        operated.Cookies["nw_session"].ShouldNotBe(planted.Cookies["nw_session"]);
        (await planted.GetAsync("/system")).Location.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task SignOut_ByTheCookie_EndsItEverywhere()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = await host.SignInAsync(ApiKeyScope.Operate);
        using var elsewhere = visitor.Copy();

        (await visitor.PostAsync("/sign-out")).Status.ShouldBe(302);

        (await elsewhere.GetAsync("/system")).Location.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Session_UsedEachDay_EndsAfterAWeek()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = await host.SignInAsync(ApiKeyScope.Operate);

        for (var hours = 0; hours < 6 * 24; hours += 8)
        {
            host.Clock.Advance(TimeSpan.FromHours(8));
            (await visitor.GetAsync("/system")).Status.ShouldBe(200, $"after {hours + 8} hours");
        }

        for (var hours = 0; hours < 24; hours += 8)
        {
            host.Clock.Advance(TimeSpan.FromHours(8));
            await visitor.GetAsync("/system");
        }

        (await visitor.GetAsync("/system")).Location.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Session_NotUsedForHalfADay_Ends()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = await host.SignInAsync(ApiKeyScope.Operate);

        host.Clock.Advance(TimeSpan.FromHours(13));

        (await visitor.GetAsync("/system")).Location.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Session_OfAKeyThatEnds_EndsWithIt()
    {
        await using var host = await PageHost.StartAsync();
        using var visitor = host.Visit();
        var text = await host.KeyAsync(ApiKeyScope.Operate);
        await visitor.SignInAsync(text);

        await host.Store.TransactAsync(session => session.Keys.EndAsync(ApiKey.IdIn(text)!, host.Clock.GetUtcNow(), Token), Token);

        (await visitor.GetAsync("/system")).Location.ShouldStartWith("/sign-in");
    }
}
