namespace NewsWatch.Benchmarks.Detection;

/// <summary>Counts of right and wrong judgements.</summary>
public sealed class Tally
{
    private int _truePositives;
    private int _falsePositives;
    private int _falseNegatives;
    private int _trueNegatives;

    public double Precision => Ratio(_truePositives, _truePositives + _falsePositives);

    public double Recall => Ratio(_truePositives, _truePositives + _falseNegatives);

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public void Add(bool judged, bool truth)
    {
        _truePositives += judged && truth ? 1 : 0;
        _falsePositives += judged && !truth ? 1 : 0;
        _falseNegatives += !judged && truth ? 1 : 0;
        _trueNegatives += !judged && !truth ? 1 : 0;
    }

    public override string ToString() => FormattableString.Invariant(
        $"P {Precision:0.000} R {Recall:0.000} F1 {F1:0.000} (tp {_truePositives}, fp {_falsePositives}, fn {_falseNegatives}, tn {_trueNegatives})");

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
