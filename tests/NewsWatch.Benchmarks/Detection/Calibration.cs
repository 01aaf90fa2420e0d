namespace NewsWatch.Benchmarks.Detection;

/// <summary>Whether scores are probabilities: of the items scored about 0.8, about four of five should be positive.</summary>
public static class Calibration
{
    private const int Bins = 5;

    public static void Print(IReadOnlyList<(double Probability, bool IsPositive)> judged)
    {
        foreach (var bin in judged.GroupBy(j => Math.Min(Bins - 1, (int)(j.Probability * Bins))).OrderBy(g => g.Key))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"scored {bin.Average(j => j.Probability):0.00}: {bin.Average(j => j.IsPositive ? 1.0 : 0.0):0.00} positive of {bin.Count()}"));
        }
    }
}
