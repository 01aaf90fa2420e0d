namespace NewsWatch.Benchmarks.Detection;

/// <summary>Logistic regression with an L2 penalty by full-batch gradient steps; the same input gives the same weights.</summary>
public sealed class LogisticRegression(IReadOnlyList<double> penalties)
{
    private const int Epochs = 1_500;
    private const double Rate = 0.3;

    private readonly double[] _weights = new double[penalties.Count];
    private readonly double[] _squares = new double[penalties.Count];

    public IReadOnlyList<double> Weights => _weights;

    public void Fit(IReadOnlyList<TrainingExample> examples)
    {
        var gradient = new double[_weights.Length];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            Array.Clear(gradient);
            foreach (var example in examples)
            {
                var error = Probability(example.Features) - (example.Item.IsPositive ? 1 : 0);
                foreach (var feature in example.Features)
                {
                    gradient[feature] += error;
                }
            }

            Step(gradient);
        }
    }

    public double Probability(int[] features)
    {
        var sum = 0d;
        foreach (var feature in features)
        {
            sum += _weights[feature];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    // AdaGrad: rare features keep a large step, common ones settle.
    private void Step(double[] gradient)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            var slope = gradient[i] + penalties[i] * _weights[i];
            if (slope != 0)
            {
                _squares[i] += slope * slope;
                _weights[i] -= Rate * slope / Math.Sqrt(_squares[i] + 1e-8);
            }
        }
    }
}
