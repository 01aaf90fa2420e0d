using NewsWatch.Storage;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands;

/// <summary>For commands whose whole work is at the store.</summary>
internal static class StoreCommand
{
    /// <summary>A store that is away ends the command with one line.</summary>
    public static Task<int> RunAsync(NewsWatchOptions options, Func<IStore, Task> work) => StartFailures.GuardAsync(async () =>
    {
        await using var services = StoreServices.For(options);
        await work(services.GetRequiredService<IStore>());
        return ExitCode.Success;
    });
}
