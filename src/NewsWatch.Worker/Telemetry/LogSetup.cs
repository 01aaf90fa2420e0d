using NewsWatch.Worker.Options;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace NewsWatch.Worker.Telemetry;

internal static class LogSetup
{
    private const string TextLine = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{" + CauseEnricher.Property + ":l}{NewLine}";

    // The host throws the same exception to the command, which says it in one line.
    private const string StartFailure = "Hosting failed to start";

    /// <summary>Everything to standard error, so that standard output carries alerts and results alone.</summary>
    public static Logger Create(LogOptions options)
    {
        var level = options.Level;
        var setup = new LoggerConfiguration()
            .MinimumLevel.Is(level)
            .MinimumLevel.Override("Microsoft", Quieter(level))
            .MinimumLevel.Override("System", Quieter(level))
            .MinimumLevel.Override("MassTransit", Quieter(level))
            // Readiness is answered to whoever asks; a line for each answer would say nothing new.
            .MinimumLevel.Override("Microsoft.Extensions.Diagnostics.HealthChecks", LogEventLevel.Fatal)
            .Filter.ByExcluding(line => line.MessageTemplate.Text == StartFailure)
            .Enrich.FromLogContext();
        return (options.Format == LogFormat.Json
            ? setup.WriteTo.Console(new RenderedCompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose)
            : setup.Enrich.With<CauseEnricher>().WriteTo.Console(
                outputTemplate: TextLine,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose)).CreateLogger();
    }

    /// <summary>Frameworks speak from warnings on, unless somebody looks for a fault.</summary>
    private static LogEventLevel Quieter(LogEventLevel level) => level < LogEventLevel.Information || level > LogEventLevel.Warning ? level : LogEventLevel.Warning;
}
