using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Alerts;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

/// <summary>The whole program as its options put it together, over a store in a file of its own; its pipeline stands still.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newswatch-pages-");

    private PageHost(WebOptions web, Action<IServiceCollection>? additions)
    {
        var options = new NewsWatchOptions
        {
            Data = new DataOptions { Folder = folder.FullName },
            Store = new StoreOptions { Connection = $"Data Source={Path.Combine(folder.FullName, "pages.db")}" },
            Feeds = new FeedsOptions { Defaults = false },
            Web = web with { Url = "http://127.0.0.1:0" },
            Log = new LogOptions { Level = Serilog.Events.LogEventLevel.Fatal },
        };
        App = NewsWatchHost.Build(options, services =>
        {
            services.RemoveAll<IHostedService>();
            services.AddSingleton<TimeProvider>(Clock);
            additions?.Invoke(services);
        });
    }

    public WebApplication App { get; }

    public FakeTimeProvider Clock { get; } = new(NewsSamples.Noon);

    public IStore Store => App.Services.GetRequiredService<IStore>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<PageHost> StartAsync(WebOptions? web = null, Action<IServiceCollection>? additions = null)
    {
        var host = new PageHost(web ?? new WebOptions(), additions);
        await host.App.Services.GetRequiredService<IStore>().MigrateAsync(Token);
        await host.App.StartAsync(Token);
        return host;
    }

    /// <summary>A browser that keeps cookies; whatever it asks for has these headers.</summary>
    public PageVisitor Visit(params (string Name, string Value)[] headers) => new(new Uri(App.Urls.Single()), headers);

    /// <summary>The text of a new key.</summary>
    public async Task<string> KeyAsync(ApiKeyScope scope, string name = "rita")
    {
        var (key, text) = ApiKey.Create(name, scope, Clock.GetUtcNow());
        await Store.TransactAsync(session => session.Keys.AddAsync(key, Token), Token);
        return text;
    }

    /// <summary>A browser of somebody who signed in with a key of this scope.</summary>
    public async Task<PageVisitor> SignInAsync(ApiKeyScope scope)
    {
        var visitor = Visit();
        await visitor.SignInAsync(await KeyAsync(scope));
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
