namespace NewsWatch.Benchmarks.Detection;

/// <summary>Precision, recall and F1 on stories that the model never saw: the unread third apart, by language and by kind, and the keyword query.</summary>
public sealed class HeldOutReport
{
    private readonly List<HeldOutJudgement> _judged = [];

    public void Add(HeldOutJudgement judgement) => _judged.Add(judgement);

    public void Print()
    {
        Table("third", j => j.Fold == StoryFolds.Unread ? $"{j.Fold}, whose items nobody read" : $"{j.Fold}");
        Table("language, unread third", j => j.Item.Lang ?? "?", j => j.Fold == StoryFolds.Unread);
        Table("language", j => j.Item.Lang ?? "?");
        Table("kind, unread third", j => j.Item.Kind, j => j.Fold == StoryFolds.Unread);
        Table("kind", j => j.Item.Kind);
        Table("all", _ => "all");
        Thresholds();
        Calibration.Print([.. _judged.Select(j => (j.Probability, j.Item.IsPositive))]);
    }

    // By the thirds that are read only: a threshold chosen by the unread one would be fitted to it.
    private void Thresholds()
    {
        Console.WriteLine("by threshold, read thirds:");
        for (var percent = 30; percent <= 70; percent += 5)
        {
            var tally = new Tally();
            foreach (var judgement in _judged.Where(j => j.Fold != StoryFolds.Unread))
            {
                tally.Add(judgement.Probability >= percent / 100.0, judgement.Item.IsPositive);
            }

            Console.WriteLine($"  0.{percent}: {tally}");
        }
    }

    private void Table(string name, Func<HeldOutJudgement, string> key, Func<HeldOutJudgement, bool>? only = null)
    {
        Console.WriteLine($"by {name}:");
        foreach (var group in _judged.Where(only ?? (_ => true)).GroupBy(key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var (model, query) = (new Tally(), new Tally());
            foreach (var judgement in group)
            {
                model.Add(judgement.IsJudgedPositive, judgement.Item.IsPositive);
                query.Add(KeywordQuery.Matches(judgement.Item.ToArticle()), judgement.Item.IsPositive);
            }

            Console.WriteLine(FormattableString.Invariant(
                $"  {group.Key}: {model}; log loss {LogLoss(group):0.0000}; keyword query F1 {query.F1:0.000}"));
        }
    }

    // Moves with every item, where F1 moves only with those that cross the threshold.
    private static double LogLoss(IEnumerable<HeldOutJudgement> judged) =>
        judged.Average(j => -Math.Log(Math.Max(1e-6, j.Item.IsPositive ? j.Probability : 1 - j.Probability)));
}
