using System.Globalization;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>Prints wrong items with what weighed most, for reading; never those of the unread third.</summary>
public sealed class ErrorList(IReadOnlyList<string> features, int most)
{
    private const int Reasons = 7;

    private int _shown;

    public void Show(int fold, TrainingExample example, LogisticRegression model)
    {
        var judgement = new HeldOutJudgement(example.Item, fold, model.Probability(example.Features));
        if (fold == StoryFolds.Unread || _shown >= most || judgement.IsJudgedPositive == example.Item.IsPositive)
        {
            return;
        }

        _shown++;
        var verdict = example.Item.IsPositive ? "MISS " : "FALSE";
        var title = example.Item.Title ?? example.Item.Summary;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict} {judgement.Probability:0.00} {example.Item.Lang} {title}"));
        var reasons = example.Features
            .OrderByDescending(f => Math.Abs(model.Weights[f]))
            .Take(Reasons)
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"{features[f]}={model.Weights[f]:0.0}"));
        Console.WriteLine("      " + string.Join(" ", reasons));
    }
}
