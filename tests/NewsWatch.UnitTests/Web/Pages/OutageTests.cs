using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsWatch.Core.Alerts;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

/// <summary>What pages show while the database is away.</summary>
public sealed class OutageTests
{
    private StoreThatMayBeAway? store;

    [Theory]
    [InlineData("/")]
    [InlineData("/feeds")]
    [InlineData("/totals")]
    public async Task Page_OfAStranger_SaysThatTheDatabaseDoesNotAnswer(string address)
    {
        await using var host = await StartAsync();
        using var visitor = host.Visit();
        store!.IsAway = true;

        var answer = await visitor.GetAsync(address);

        (answer.Status, answer.RetryAfter).ShouldBe((503, "10"));
        answer.Text.ShouldContain("The database does not answer");
    }

    [Fact]
    public async Task Api_AnyResource_Is503WithRetryAfter()
    {
        await using var host = await StartAsync();
        using var visitor = host.Visit(("Accept", "application/json"));
        store!.IsAway = true;

        var answer = await visitor.GetAsync("/api/v1/stories");

        (answer.Status, answer.RetryAfter).ShouldBe((503, "10"));
        answer.Text.ShouldContain("\"status\":503");
    }

    [Fact]
    public async Task System_OperatorWhoWasThereBefore_IsShown()
    {
        await using var host = await StartAsync();
        using var visitor = await host.SignInAsync(ApiKeyScope.Operate);
        (await visitor.GetAsync("/feeds")).Status.ShouldBe(200);
        store!.IsAway = true;

        (await visitor.GetAsync("/system")).Status.ShouldBe(200);
        (await visitor.GetAsync("/feeds")).Status.ShouldBe(503);
    }

    [Fact]
    public async Task Assets_OfABrowserWithASession_AskNothingOfTheDatabase()
    {
        await using var host = await StartAsync();
        using var before = await host.SignInAsync(ApiKeyScope.Operate);
        store!.IsAway = true;
        using var visitor = before.Copy();

        (await visitor.GetAsync(NewsWatch.Web.Pages.Assets.AssetCatalog.PathOf("newswatch.css"))).Status.ShouldBe(200);
    }

    private Task<PageHost> StartAsync() => PageHost.StartAsync(additions: services =>
    {
        var real = services.Single(service => service.ServiceType == typeof(IStore));
        services.RemoveAll<IStore>();
        services.AddSingleton<IStore>(provider => store = new StoreThatMayBeAway((IStore)(real.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))));
    });
}
