using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NewsWatch.Worker.Health;

internal static class HealthRegistration
{
    private const string ReadyTag = "ready";

    private static readonly TimeSpan CheckTimeout = TimeSpan.FromSeconds(5);

    /// <summary>MassTransit adds its own check of the bus under the same tag.</summary>
    public static void AddPipelineHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", tags: [ReadyTag], timeout: CheckTimeout);

    /// <summary>Liveness asks nothing outside the process; readiness asks each dependency and names those that are down.</summary>
    public static void MapPipelineHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        endpoints.MapHealthChecks("/healthz/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(ReadyTag),
            ResponseWriter = WriteAsync,
            // A bus that lost its broker calls itself degraded, which by default answers 200 like a healthy one.
            ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
        });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        var checks = report.Entries.ToDictionary(
            entry => entry.Key == "masstransit-bus" ? "bus" : entry.Key,
            entry => new { status = Word(entry.Value.Status), detail = entry.Value.Description },
            StringComparer.Ordinal);
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { status = Word(report.Status), checks }));
    }

    private static string Word(HealthStatus status) => status == HealthStatus.Healthy ? "up" : "down";
}
