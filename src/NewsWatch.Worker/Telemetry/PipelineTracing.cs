using System.Diagnostics;

namespace NewsWatch.Worker.Telemetry;

/// <summary>The names of our spans and their attributes, in one place.</summary>
internal static class PipelineTracing
{
    public const string SourceName = "NewsWatch";

    /// <summary>MassTransit's own source and meter.</summary>
    public const string BusSourceName = "MassTransit";

    public const string FeedUrl = "newswatch.feed.url";

    public static ActivitySource Source { get; } = new(SourceName);
}
