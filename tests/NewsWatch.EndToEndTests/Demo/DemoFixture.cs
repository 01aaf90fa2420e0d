using NewsWatch.EndToEndTests.Programs;
using Xunit;

namespace NewsWatch.EndToEndTests.Demo;

public sealed class DemoFixture : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    internal FinishedProgram Program { get; private set; } = null!;

    internal IReadOnlyList<ShownAlert> Alerts { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        Program = await FinishedProgram.RunAsync(ProgramSettings.For("demo"), limit.Token);
        Alerts = ShownAlert.ReadAll(Program.Output);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
