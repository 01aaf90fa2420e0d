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

    /// <summary>Paths and queries of webhooks and private feeds are passwords in all but name: a span says only with whom it spoke.</summary>
    private static void AddOtlp(OpenTelemetry.OpenTelemetryBuilder telemetry, Uri endpoint) => telemetry
        .WithTracing(traces => traces
            .AddSource(PipelineTracing.SourceName, PipelineTracing.BusSourceName)
            .AddHttpClientInstrumentation(http => http.EnrichWithHttpRequestMessage = (span, request) =>
                span.SetTag("url.full", request.RequestUri?.GetLeftPart(UriPartial.Authority)))
            .AddOtlpExporter(otlp => otlp.Endpoint = endpoint))
        .WithMetrics(metrics => metrics.AddOtlpExporter(otlp => otlp.Endpoint = endpoint));
}
