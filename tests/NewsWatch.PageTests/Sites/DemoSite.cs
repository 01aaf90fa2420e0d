using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.PageTests.Sites;
using Xunit;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace NewsWatch.PageTests.Sites;

/// <summary>The real program with the demo's invented week, played once for all tests that only read, or change what no other test reads.</summary>
public sealed class DemoSite : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);
    private readonly SemaphoreSlim turn = new(1);
    private NewsWatchProgram? program;
    private Uri? url;

    /// <summary>A key that may do everything.</summary>
    public string Key => FirstKey.Of(program!);

    /// <summary>The site's address, once its week has been played.</summary>
    public async Task<Uri> StartAsync()
    {
        await turn.WaitAsync();
        try
        {
            if (program is null)
            {
                url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}/");
                program = NewsWatchProgram.Start(url, ProgramSettings.For("demo", "--keep", "--url", url.ToString()));
                using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
                await program.WaitForLineAsync("Press Ctrl+C to end it", limit.Token);
                await FirstKey.WaitAsync(program, limit.Token);
            }

            return url!;
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null) await program.DisposeAsync();
        turn.Dispose();
    }
}
