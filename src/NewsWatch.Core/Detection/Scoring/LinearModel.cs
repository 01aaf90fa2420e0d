using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>Weights by feature name, learned by the benchmark project's train-detector; their sum is the log-odds of a positive.</summary>
public sealed class LinearModel
{
    private readonly double[] _weights;

    private LinearModel(double[] weights)
    {
        _weights = weights;
    }

    public static LinearModel Read(DataFile file, FeatureCatalog catalog)
    {
        var weights = new double[catalog.Names.Count];
        foreach (var item in SectionFile.Read(file))
        {
            var number = catalog.NumberOf(item.Phrase);
            if (number < 0 && FeatureCatalog.IsWordName(item.Phrase))
            {
                // Who takes a word out of a list need not know that a weight had been learned for it.
                continue;
            }

            if (number < 0)
            {
                throw new InvalidDataException(
                    $"{file.Path}: '{item.Phrase}' is no feature; train again after a section of the word lists was renamed.");
            }

            weights[number] = item.Value;
        }

        return new LinearModel(weights);
    }

    public double WeightOf(int feature) => _weights[feature];

    public double Probability(FeatureVector features)
    {
        var sum = 0d;
        foreach (var number in features.Numbers)
        {
            sum += _weights[number];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
