namespace NewsWatch.Benchmarks.Detection;

/// <summary>Logistic regression with an L2 penalty by cyclic Newton steps, a weight at a time; the same input gives the same weights.</summary>
public sealed class LogisticRegression(IReadOnlyList<double> penalties)
{
    private const int MostPasses = 60;
    private const double SmallestStep = 1e-5;
    private const double Settled = 1e-3;

    private readonly double[] _weights = new double[penalties.Count];

    public IReadOnlyList<double> Weights => _weights;

    public void Fit(IReadOnlyList<TrainingExample> examples)
    {
        var examplesOf = new List<int>?[_weights.Length];
        for (var i = 0; i < examples.Count; i++)
        {
            foreach (var feature in examples[i].Features)
            {
                (examplesOf[feature] ??= []).Add(i);
            }
        }

        var odds = new double[examples.Count];
        var errors = examples.Select(e => 0.5 - (e.Item.IsPositive ? 1 : 0)).ToArray();
        var passes = 0;
        while (passes < MostPasses && Pass(examples, examplesOf, odds, errors) > Settled) passes++;
    }

    public double Probability(int[] features)
    {
        var sum = 0d;
        foreach (var feature in features)
        {
            sum += _weights[feature];
        }

        return Logistic(sum);
    }

    private double Pass(IReadOnlyList<TrainingExample> examples, List<int>?[] examplesOf, double[] odds, double[] errors)
    {
        var largest = 0d;
        for (var feature = 0; feature < _weights.Length; feature++)
        {
            var step = examplesOf[feature] is { } shown ? Step(feature, shown, odds, errors) : 0;
            if (Math.Abs(step) < SmallestStep)
            {
                continue;
            }

            _weights[feature] += step;
            largest = Math.Max(largest, Math.Abs(step));
            foreach (var i in examplesOf[feature]!)
            {
                odds[i] += step;
                errors[i] = Logistic(odds[i]) - (examples[i].Item.IsPositive ? 1 : 0);
            }
        }

        return largest;
    }

    private double Step(int feature, List<int> shown, double[] odds, double[] errors)
    {
        var (slope, curve) = (penalties[feature] * _weights[feature], penalties[feature] + 1e-9);
        foreach (var i in shown)
        {
            var probability = Logistic(odds[i]);
            slope += errors[i];
            curve += probability * (1 - probability);
        }

        return Math.Clamp(-slope / curve, -1, 1);
    }

    private static double Logistic(double odds) => 1 / (1 + Math.Exp(-odds));
}
