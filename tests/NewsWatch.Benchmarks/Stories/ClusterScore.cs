using System.Globalization;

namespace NewsWatch.Benchmarks.Stories;

/// <summary>
/// BCubed (Bagga and Baldwin, 1998) of predicted against labelled clusters, and what a reader who is told once a cluster sees:
/// told twice, never told. An item without a cluster stands alone.
/// </summary>
internal sealed record ClusterScore(double Precision, double Recall, int Duplicates, int Missed)
{
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    public static ClusterScore Of(IReadOnlyList<(string Label, string Predicted)> items)
    {
        var labels = items.CountBy(item => item.Label).ToDictionary();
        var predictions = items.CountBy(item => item.Predicted).ToDictionary();
        var both = items.CountBy(item => item).ToDictionary();
        double Sum(Func<(string Label, string Predicted), int> size) => both.Sum(pair => (double)pair.Value * pair.Value / size(pair.Key)) / items.Count;
        var told = items.DistinctBy(item => item.Predicted).Select(item => item.Label).ToList();
        return new ClusterScore(
            Sum(pair => predictions[pair.Predicted]), Sum(pair => labels[pair.Label]), told.Count - told.Distinct().Count(), labels.Count - told.Distinct().Count());
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"BCubed {F1:0.000} (precision {Precision:0.000}, recall {Recall:0.000}), duplicates {Duplicates}, missed {Missed}");
}
