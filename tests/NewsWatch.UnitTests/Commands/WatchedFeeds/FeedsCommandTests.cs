using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Articles;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Feeds.Fetching;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands.WatchedFeeds;

public sealed class FeedsCommandTests : IDisposable
{
    private const string Feed =
        """
        <rss version="2.0"><channel><title>Wire</title><link>/home</link>
        <item><title>Older</title><link>https://wire.example/1</link><pubDate>Mon, 05 Jan 2026 10:00:00 GMT</pubDate></item>
        <item><title>Newer</title><link>https://wire.example/2</link><pubDate>Tue, 06 Jan 2026 10:00:00 GMT</pubDate></item>
        </channel></rss>
        """;

    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> environment = new(StringComparer.Ordinal)
    {
        ["NEWSWATCH_FEEDS__DEFAULTS"] = "false",
        ["NEWSWATCH_NETWORK__ALLOW"] = "127.0.0.0/8",
        ["NEWSWATCH_POLLER__FETCHTIMEOUT"] = "5s",
    };

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task Add_Feed_ShowsItsNewestEntriesAndIsWatched()
    {
        await using var site = await SiteAsync();

        var run = await RunAsync("add", $"{At(site, "/rss")}#top");

        run.Error.ShouldBe("");
        run.OutLines.ShouldBe(
        [
            $"added {At(site, "/rss")}",
            "  Wire, 2 entries",
            "  2026-01-06 10:00  Newer  https://wire.example/2",
            "  2026-01-05 10:00  Older  https://wire.example/1",
        ]);
        using var listed = JsonDocument.Parse((await RunAsync("list", "--json")).Out);
        listed.RootElement.GetProperty("url").GetString().ShouldBe(At(site, "/rss"));
        listed.RootElement.GetProperty("state").GetString().ShouldBe("waiting");
        listed.RootElement.GetProperty("origin").GetString().ShouldBe("added");
        listed.RootElement.GetProperty("title").GetString().ShouldBe("Wire");
        listed.RootElement.GetProperty("site_url").GetString().ShouldBe(At(site, "/home"));
        (await RunAsync("export")).Out.ShouldContain($"htmlUrl=\"{At(site, "/home")}\"");
    }

    [Fact]
    public async Task List_HostAskedToBeLeftAlone_SaysUntilWhenAndWhy()
    {
        await using var site = await SiteAsync();
        await RunAsync("add", At(site, "/rss"));
        var until = new DateTimeOffset(2099, 1, 2, 3, 4, 0, TimeSpan.Zero);
        await PauseAsync(new HostPause(site.Url.Authority, until, "429 Too Many Requests"));

        (await RunAsync("list")).Out.ShouldContain("next 2099-01-02 03:04Z");
        (await RunAsync("list")).Out.ShouldContain($"{site.Url.Authority} asked to be left alone: 429 Too Many Requests");
        using var listed = JsonDocument.Parse((await RunAsync("list", "--json")).Out);
        listed.RootElement.GetProperty("paused_until_utc").GetDateTimeOffset().ShouldBe(until);
    }

    [Fact]
    public async Task Add_Site_FindsTheFeedThatItsPageNames()
    {
        await using var site = await SiteAsync();

        var run = await RunAsync("add", At(site, "/"));

        run.OutLines[0].ShouldBe($"added {At(site, "/rss")}");
        run.OutLines[^1].ShouldBe($"  the page also names {At(site, "/comments")} Comments");
    }

    [Fact]
    public async Task Add_KnownFeedInAnotherSpelling_IsNotAddedTwice()
    {
        await using var site = await SiteAsync();
        await RunAsync("add", At(site, "/rss"));

        var run = await RunAsync("add", At(site, "/rss").Replace("http://", "feed://", StringComparison.Ordinal) + "/");

        run.OutLines.ShouldBe([$"already watched: {At(site, "/rss")}"]);
        (await RunAsync("list")).OutLines.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("/nothing", "404 Not Found")]
    [InlineData("/broken", "not XML: it begins with \"plain words\"")]
    public async Task Add_NoFeed_SaysWhyAndAddsNothing(string path, string reason)
    {
        await using var site = await SiteAsync();

        var run = await RunAsync("add", At(site, path));

        run.ExitCode.ShouldBe(1);
        run.ErrorLines.ShouldBe([$"{At(site, path)}: {reason}"]);
        (await RunAsync("list")).Out.ShouldBe("");
    }

    [Fact]
    public async Task Add_PageThatNamesNoFeed_LooksAtTheUsualPlaces()
    {
        await using var site = await SiteAsync();
        await using var bare = await StubServer.StartAsync(context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.StatusCode = context.Request.Path == "/" ? 200 : 404;
            return context.Response.WriteAsync("<html>No feed here.</html>");
        });

        (await RunAsync("add", At(site, "/page"))).OutLines[0].ShouldBe($"added {At(site, "/rss")}");
        (await RunAsync("add", At(bare, "/"))).Error.ShouldBe($"{At(bare, "/")}: a page that names no feed, and there is none at the usual places\n");
    }

    [Fact]
    public async Task Add_PrivateAddressThatNothingAllows_IsRefused()
    {
        await using var site = await SiteAsync();
        environment.Remove("NEWSWATCH_NETWORK__ALLOW");

        var run = await RunAsync("add", At(site, "/rss"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("loopback address, which Network:Allow does not name");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("ftp://example.org/feed")]
    [InlineData("https://user:secret@example.org/feed")]
    [InlineData("")]
    public async Task Add_NoAddress_IsABadArgument(string address)
    {
        var run = await RunAsync("add", address);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.Single().ShouldContain("allowed: an http or https address");
    }

    [Fact]
    public async Task Remove_AddedFeed_IsGoneAndMayComeBack()
    {
        await using var site = await SiteAsync();
        await RunAsync("add", At(site, "/rss"));

        (await RunAsync("remove", At(site, "/rss"))).OutLines.ShouldBe([$"removed {At(site, "/rss")}"]);
        (await RunAsync("list")).Out.ShouldBe("");
        (await RunAsync("remove", At(site, "/rss"))).ExitCode.ShouldBe(2);
        (await RunAsync("add", At(site, "/rss"))).OutLines[0].ShouldBe($"added {At(site, "/rss")}");
    }

    [Fact]
    public async Task Remove_ConfiguredFeed_SaysWhereItIsConfigured()
    {
        var file = folder.Write("feeds.txt", "https://two.example/feed\n");
        environment["NEWSWATCH_FEEDS__URLS"] = "https://one.example/feed";
        environment["NEWSWATCH_FEEDS__FILE"] = file;
        environment["NEWSWATCH_FEEDS__DEFAULTS"] = "true";

        var urls = await RunAsync("remove", "https://one.example/feed");
        var listed = await RunAsync("remove", "https://two.example/feed");
        var inbuilt = await RunAsync("remove", "https://www.theverge.com/rss/index.xml");

        new[] { urls.ExitCode, listed.ExitCode, inbuilt.ExitCode }.ShouldBe([2, 2, 2]);
        urls.Error.ShouldBe("https://one.example/feed was not added by command: Feeds:Urls names it (NEWSWATCH_FEEDS__URLS); take it out there\n");
        listed.Error.ShouldBe($"https://two.example/feed was not added by command: the file {file} names it (Feeds:File); take it out there\n");
        inbuilt.Error.ShouldContain("it comes with the program; Feeds:Defaults=false leaves out all that do");
    }

    [Fact]
    public async Task List_SettingsThatNoPollerHasTakenUp_AreShownWithTheirOrigin()
    {
        environment["NEWSWATCH_FEEDS__URLS"] = "https://one.example/feed";
        environment["NEWSWATCH_FEEDS__DEFAULTS"] = "true";

        var lines = (await RunAsync("list")).OutLines;

        lines.Single(line => line.Contains("one.example", StringComparison.Ordinal)).ShouldStartWith("waiting   settings  last -");
        lines.Single(line => line.Contains("theverge", StringComparison.Ordinal)).ShouldStartWith("waiting   default   last -");
    }

    [Fact]
    public async Task Import_ListTwice_AddsEachFeedOnceAndExportGivesItBack()
    {
        var file = folder.Write(
            "in.opml",
            """
            <opml version="2.0"><body>
              <outline text="Chips/AI"><outline text="Sub"><outline text="One" xmlUrl="https://one.example/feed" language="fr"/></outline></outline>
              <outline text="Two" xmlUrl="https://TWO.example:443/feed#x"/>
              <outline text="Twice" xmlUrl="http://two.example/feed/"/>
            </body></opml>
            """);

        (await RunAsync("import", file)).OutLines.ShouldBe(["2 added, 1 watched already, 0 left out"]);
        (await RunAsync("import", file)).OutLines.ShouldBe(["0 added, 3 watched already, 0 left out"]);
        var exported = await RunAsync("export");
        (await RunAsync("export", "out.opml")).Error.ShouldBe("2 feeds written to out.opml\n");

        exported.Out.ShouldContain("<outline type=\"rss\" text=\"Two\" title=\"Two\" xmlUrl=\"https://two.example/feed\" />");
        exported.Out.ShouldContain("<outline text=\"Chips/AI\">");
        exported.Out.ShouldContain("xmlUrl=\"https://one.example/feed\" language=\"fr\"");
        (await RunAsync("import", "out.opml")).OutLines.ShouldBe(["0 added, 2 watched already, 0 left out"]);
    }

    [Fact]
    public async Task Import_FeedThatCannotBe_IsLeftOutAndTold()
    {
        var file = folder.Write("in.opml", "<opml><outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='https://one.example/'/></opml>");

        var run = await RunAsync("import", file);

        run.ExitCode.ShouldBe(1);
        run.ErrorLines.ShouldBe(["left out \"file:///etc/passwd\": not an http or https address without a user name"]);
        run.OutLines.ShouldBe(["1 added, 0 watched already, 1 left out"]);
    }

    [Theory]
    [InlineData("<!DOCTYPE opml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><opml/>", "it has a DOCTYPE, which is refused: OPML needs none")]
    [InlineData("{}", "not OPML: it has no opml element")]
    public async Task Import_NoSoundList_IsABadArgument(string text, string reason)
    {
        var file = folder.Write("in.opml", text);

        var run = await RunAsync("import", file);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldBe([$"\"{file}\" cannot be taken in: {reason}; allowed: a list of feeds in OPML"]);
    }

    [Fact]
    public async Task Import_MissingFile_IsABadArgument() => (await RunAsync("import", "nowhere.opml")).ExitCode.ShouldBe(2);

    private async Task PauseAsync(HostPause pause)
    {
        var settings = new StoreSettings(StoreProvider.Sqlite, $"Data Source={Path.Combine(folder.Path, "newswatch.db")}");
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddStorage(settings).BuildServiceProvider();
        var token = TestContext.Current.CancellationToken;
        await services.GetRequiredService<IStore>().TransactAsync(
            session => session.Feeds.PauseHostAsync(pause, DateTimeOffset.UnixEpoch, token), token);
    }

    private static string At(StubServer site, string path) => new Uri(site.Url, path).AbsoluteUri;

    private static Task<StubServer> SiteAsync() => StubServer.StartAsync(context =>
    {
        var (type, body) = context.Request.Path.Value switch
        {
            "/rss" or "/rss/" => ("application/rss+xml", Feed),
            "/broken" => ("text/xml", "plain words"),
            "/page" => ("text/html", "<html><body>No feed here.</body></html>"),
            "/" => ("text/html", "<html><head><link rel=alternate type='application/rss+xml' href='/comments' title='Comments'>"
                + "<link rel=alternate type='application/rss+xml' href='/rss' title='News'></head></html>"),
            _ => ("", ""),
        };
        if (type.Length == 0 || (context.Request.Path == "/rss" && context.Request.Method != "GET")) context.Response.StatusCode = 404;
        else context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    });

    private Task<CommandRun> RunAsync(params string[] arguments) =>
        CommandRun.OfAsync(folder.Path, "", ["feeds", .. arguments, "--data", folder.Path], environment);
}
