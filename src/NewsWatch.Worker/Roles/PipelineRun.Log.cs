namespace NewsWatch.Worker.Roles;

internal static partial class PipelineRun
{
    [LoggerMessage(Level = LogLevel.Information, Message = "The pages are at {Url}")]
    private static partial void LogPages(ILogger logger, string url);
}
