using Serilog.Core;
using Serilog.Events;

namespace NewsWatch.Worker.Telemetry;

/// <summary>
/// For lines that people read: our own faults with their stack, those of the bus library as the one sentence that names
/// the cause. A broker that is down would otherwise fill the screen at each attempt.
/// </summary>
internal sealed class CauseEnricher : ILogEventEnricher
{
    public const string Property = "Cause";

    private const string BusLibrary = "MassTransit";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (logEvent.Exception is not { } exception) return;
        var cause = IsOfBusLibrary(logEvent)
            ? $" ({exception.GetBaseException().Message.ReplaceLineEndings(" ")})"
            : $"{Environment.NewLine}{exception}";
        logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty(Property, cause));
    }

    private static bool IsOfBusLibrary(LogEvent logEvent) =>
        logEvent.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: string name }
        && name.StartsWith(BusLibrary, StringComparison.Ordinal);
}
