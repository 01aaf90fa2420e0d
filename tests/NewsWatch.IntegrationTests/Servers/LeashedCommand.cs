namespace NewsWatch.IntegrationTests.Servers;

/// <summary>What a <see cref="LeashedProcess"/> runs, where its output goes and which signal ends it in good order.</summary>
public sealed record LeashedCommand(IReadOnlyList<string> Line, string LogFile)
{
    public string StopSignal { get; init; } = "TERM";

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
