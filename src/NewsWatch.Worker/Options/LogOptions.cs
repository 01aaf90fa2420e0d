using Serilog.Events;

namespace NewsWatch.Worker.Options;

public sealed record LogOptions
{
    [Option("How log lines look: for people, or one JSON object a line.")]
    public LogFormat Format { get; init; } = LogFormat.Text;

    [Option("The least level that is written.")]
    public LogEventLevel Level { get; init; } = LogEventLevel.Information;
}
