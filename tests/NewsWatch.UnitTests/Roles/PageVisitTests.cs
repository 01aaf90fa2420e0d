using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Pages;
using NewsWatch.UnitTests.Feeds.Fetching;
using NewsWatch.UnitTests.Storage.Contract;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class PageVisitTests
{
    private static readonly PagesOptions Options = new() { FetchTimeout = TimeSpan.FromSeconds(10) };

    // Longer than a visit, so that nothing but the visit's own limit can end it.
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private static readonly FetchLimits Patient = new()
    {
        ConnectTimeout = Long,
        HeadersTimeout = Long,
        TotalTimeout = Long,
        MaxWait = Long,
        RateWindow = Long,
    };

    [Fact(Timeout = 30_000)]
    public async Task Go_ServerThatNeverAnswers_EndsBeforeTheLimit()
    {
        var asked = new TaskCompletionSource();
        await using var server = await StubServer.StartAsync(context => NeverAsync(context, asked));
        using var fetch = new Fetch(Patient);
        var visit = new PageVisit(new PageFetcher(fetch.Fetcher, fetch.Clock), Options, fetch.Clock);

        var going = visit.GoAsync(At(server.Url));
        await asked.Task;
        fetch.Clock.Advance(TimeSpan.FromSeconds(39));
        going.IsCompleted.ShouldBeFalse();
        fetch.Clock.Advance(TimeSpan.FromSeconds(1));

        (await going).Error.ShouldBe("not read within 40 s, with robots.txt and redirects");
        visit.Limit.ShouldBe(TimeSpan.FromSeconds(50));
    }

    [Fact]
    public async Task Go_PagesAreOff_AsksNobody()
    {
        using var fetch = new Fetch();
        var visit = new PageVisit(new PageFetcher(fetch.Fetcher, fetch.Clock), Options with { Fetch = false }, fetch.Clock);

        (await visit.GoAsync(At(new Uri("http://127.0.0.1:1/")))).Error.ShouldBe("Pages:Fetch is off");
    }

    private static Article At(Uri url) => Samples.Article(1) with { Url = url.AbsoluteUri };

    private static async Task NeverAsync(HttpContext context, TaskCompletionSource asked)
    {
        asked.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
    }
}
