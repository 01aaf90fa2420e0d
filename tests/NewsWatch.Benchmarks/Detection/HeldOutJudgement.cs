using NewsWatch.Core.Detection;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>An item as judged by a model that saw nothing of its story.</summary>
public sealed record HeldOutJudgement(LabelledItem Item, int Fold, double Probability)
{
    public bool IsJudgedPositive => Probability >= ArticleJudge.Threshold;
}
