namespace NewsWatch.Worker.Options;

public sealed record TelemetryOptions
{
    [Option("Collector that traces and metrics are sent to by OTLP; nothing is sent without it.", Schemes = "http,https")]
    public string? OtlpEndpoint { get; init; }
}
