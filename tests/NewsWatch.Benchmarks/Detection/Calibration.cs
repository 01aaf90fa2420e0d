namespace NewsWatch.Benchmarks.Detection;

/// <summary>Whether scores are probabilities: of the items scored about 0.8, about four of five should be positive.</summary>
public static class Calibration
{
    private const int Bins = 10;

    public static void Print(IReadOnlyList<(double Probability, bool IsPositive)> judged)
    {
        Console.WriteLine("reliability:");
        foreach (var bin in judged.GroupBy(j => Math.Min(Bins - 1, (int)(j.Probability * Bins))).OrderBy(g => g.Key))
        {
            var (score, positive) = (bin.Average(j => j.Probability), bin.Average(j => j.IsPositive ? 1.0 : 0.0));
            Console.WriteLine(FormattableString.Invariant($"  scored {score:0.00}: {positive:0.00} positive of {bin.Count()}"));
        }
    }
}
