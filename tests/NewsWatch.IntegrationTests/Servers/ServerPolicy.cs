using Xunit;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>What a test does when a server cannot be had: skipped with the reason at a desk, failed where CI=true.</summary>
public static class ServerPolicy
{
    public static bool MissingServerFails { get; } =
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public static Task<TServer> RequireAsync<TServer>(Func<Task<TServer>> start) => RequireAsync(start, MissingServerFails);

    internal static async Task<TServer> RequireAsync<TServer>(Func<Task<TServer>> start, bool missingServerFails)
    {
        try
        {
            return await start();
        }
        catch (ServerMissingException missing) when (!missingServerFails)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }
}
