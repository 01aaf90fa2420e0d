namespace NewsWatch.Benchmarks.Stories;

internal static class StoryLoad
{
    public static Task<int> RunAsync(string[] arguments) => Task.FromResult(arguments.Length);
}
