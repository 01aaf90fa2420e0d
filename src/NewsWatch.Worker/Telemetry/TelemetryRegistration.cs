using NewsWatch.Worker.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsWatch.Worker.Telemetry;

internal static class TelemetryRegistration
{
    /// <summary>Metrics for Prometheus always; traces and metrics by OTLP where an endpoint is given.</summary>
    public static IServiceCollection AddPipelineTelemetry(this IServiceCollection services, NewsWatchOptions options)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("newswatch"))
            .WithMetrics(metrics => metrics
                .AddMeter(PipelineMetrics.MeterName, PipelineTracing.BusSourceName)
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter());
        if (options.Telemetry.OtlpEndpoint is { } endpoint) AddOtlp(telemetry, new Uri(endpoint));
        return services.AddHostedService<BacklogGauges>();
    }

    private static void AddOtlp(OpenTelemetry.OpenTelemetryBuilder telemetry, Uri endpoint) => telemetry
        .WithTracing(traces => traces
            .AddSource(PipelineTracing.SourceName, PipelineTracing.BusSourceName)
            .AddHttpClientInstrumentation()
            .AddOtlpExporter(otlp => otlp.Endpoint = endpoint))
        .WithMetrics(metrics => metrics.AddOtlpExporter(otlp => otlp.Endpoint = endpoint));
}
