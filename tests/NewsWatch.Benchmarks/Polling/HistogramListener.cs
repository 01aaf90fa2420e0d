using System.Diagnostics.Metrics;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Benchmarks.Polling;

/// <summary>Every value that one of the program's histograms is given, in its unit.</summary>
internal sealed class HistogramListener : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly List<double> values = [];
    private readonly Lock turn = new();

    public HistogramListener(string name)
    {
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == PipelineMetrics.MeterName && instrument.Name == name) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) =>
        {
            lock (turn) values.Add(value);
        });
        listener.Start();
    }

    public int Count
    {
        get
        {
            lock (turn) return values.Count;
        }
    }

    public double Quantile(double share)
    {
        lock (turn)
        {
            if (values.Count == 0) return double.NaN;
            values.Sort();
            return values[Math.Min(values.Count - 1, (int)(share * values.Count))];
        }
    }

    public void Dispose() => listener.Dispose();
}
