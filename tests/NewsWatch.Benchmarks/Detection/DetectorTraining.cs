using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Scoring;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>
/// `train-detector FILE… [--out weights.txt] [--penalty N]`: learns the weights of the AI-chip profile from labelled files. Whole stories and a
/// like share of the negatives are held out by hash to measure; the weights written are then learned from everything.
/// </summary>
public sealed class DetectorTraining(TopicProfile profile, double penalty)
{
    private const int Folds = 3;

    public static int Run(string[] args)
    {
        var files = args.Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !args[i - 1].StartsWith("--", StringComparison.Ordinal))).ToList();
        if (files.Count == 0)
        {
            Console.Error.WriteLine("train-detector needs at least one labelled file of JSON lines.");
            return 2;
        }

        using var detector = PartnershipDetector.CreateDefault();
        var penalty = double.Parse(Option(args, "--penalty") ?? "0.7", CultureInfo.InvariantCulture);
        var training = new DetectorTraining(detector.Profile, penalty);
        training.Train(files.SelectMany(LabelledItem.ReadFile), Option(args, "--out"));
        return 0;
    }

    private static string? Option(string[] args, string name)
    {
        var index = Array.IndexOf(args, name);
        return index >= 0 && index + 1 < args.Length ? args[index + 1] : null;
    }

    private void Train(IEnumerable<LabelledItem> items, string? output)
    {
        var judge = new ArticleJudge(profile);
        var examples = items.Select(item => new TrainingExample(item, [.. judge.Look(item.ToArticle()).Features.Numbers])).ToList();
        Measure(examples);
        if (output is not null)
        {
            Write(Fit(examples), output);
        }
    }

    private LogisticRegression Fit(IReadOnlyList<TrainingExample> examples)
    {
        var model = new LogisticRegression(profile.Catalog.Names.Count, penalty);
        model.Fit(examples, profile.Catalog.Of(Signal.Bias));
        return model;
    }

    // Each fold is judged by a model that saw none of its stories; fold 0 alone is the one that no rule was tuned on.
    private void Measure(List<TrainingExample> examples)
    {
        var all = new Tally();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit([.. examples.Where(e => FoldOf(e.Item) != fold)]);
            var languages = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
            var total = new Tally();
            foreach (var example in examples.Where(e => FoldOf(e.Item) == fold))
            {
                var judged = model.Probability(example.Features) >= ArticleJudge.Threshold;
                var language = example.Item.Lang ?? "?";
                if (!languages.TryGetValue(language, out var tally))
                {
                    languages[language] = tally = new Tally();
                }

                tally.Add(judged, example.Item.IsPositive);
                total.Add(judged, example.Item.IsPositive);
                all.Add(judged, example.Item.IsPositive);
            }

            Console.WriteLine($"held out {fold}: {total}");
            foreach (var (language, tally) in languages.Where(_ => fold == 0))
            {
                Console.WriteLine($"  {language}: {tally}");
            }
        }

        Console.WriteLine($"all folds: {all}");
    }

    private static int FoldOf(LabelledItem item) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(item.StoryId ?? item.Id))[0] % Folds;

    private void Write(LogisticRegression model, string path)
    {
        var lines = new List<string> { "# Learned by train-detector in tests/NewsWatch.Benchmarks: log-odds that each feature adds.", "[weights]" };
        lines.AddRange(profile.Catalog.Names
            .Select((name, number) => (Name: name, Weight: model.Weights[number]))
            .Where(w => Math.Abs(w.Weight) >= 0.01)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Name} = {w.Weight:0.00}")));
        File.WriteAllLines(path, lines);
    }
}
