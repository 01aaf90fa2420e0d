using Microsoft.Extensions.Time.Testing;
using NewsWatch.Worker.Roles;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Roles;

public sealed class KeptReadingTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly List<TaskCompletionSource<string>> readings = [];
    private readonly SemaphoreSlim begun = new(0);
    private readonly KeptReading<string> kept;

    public KeptReadingTests() => kept = new KeptReading<string>(ReadAsync, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => begun.Dispose();

    [Fact]
    public async Task Get_ManyAtOnce_AreAnsweredByOneReading()
    {
        var first = kept.GetAsync(Token);
        var second = kept.GetAsync(Token);
        await begun.WaitAsync(Token);
        readings[0].SetResult("read");

        (await first, await second, await kept.GetAsync(Token)).ShouldBe(("read", "read", "read"));
        readings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Get_NoLongerFresh_GivesWhatIsThereAndReadsAnew()
    {
        await FillAsync("old");
        clock.Advance(TimeSpan.FromSeconds(31));

        (await kept.GetAsync(Token)).ShouldBe("old");
        (await kept.GetAsync(Token)).ShouldBe("old");
        await begun.WaitAsync(Token);
        readings.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Get_TooOld_WaitsForTheReading()
    {
        await FillAsync("old");
        clock.Advance(TimeSpan.FromMinutes(2));

        var next = kept.GetAsync(Token);
        await begun.WaitAsync(Token);
        readings[1].SetResult("new");

        (await next).ShouldBe("new");
    }

    [Fact]
    public async Task Get_ReadingFailed_TheNextReadsAgain()
    {
        var failed = kept.GetAsync(Token);
        await begun.WaitAsync(Token);
        readings[0].SetException(new InvalidOperationException("away"));
        await Should.ThrowAsync<InvalidOperationException>(failed);

        await FillAsync("read");

        (await kept.GetAsync(Token)).ShouldBe("read");
    }

    [Fact]
    public async Task Get_OneReaderGoes_TheOthersAreAnswered()
    {
        using var gone = new CancellationTokenSource();
        var first = kept.GetAsync(gone.Token);
        var second = kept.GetAsync(Token);
        await begun.WaitAsync(Token);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        readings[0].SetResult("read");

        (await second).ShouldBe("read");
    }

    private async Task FillAsync(string text)
    {
        var filled = kept.GetAsync(Token);
        await begun.WaitAsync(Token);
        readings[^1].SetResult(text);
        await filled;
    }

    private Task<string> ReadAsync()
    {
        var reading = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        readings.Add(reading);
        begun.Release();
        return reading.Task;
    }
}
