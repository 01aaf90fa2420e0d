using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Scoring;
using NewsWatch.Core.Text;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>
/// `train-detector FILE… [--out weights.txt] [--penalty N] [--with FILE] [--data FOLDER] [--errors N]`: learns the weights of the AI-chip profile from labelled files. Whole stories and a
/// like share of the negatives are held out by hash to measure; the weights written are then learned from everything.
/// </summary>
public sealed class DetectorTraining(TopicProfile profile, double penalty)
{
    private const int Folds = 3;
    private const double WordPenalty = 1.5;
    private const double SmallestWeight = 0.05;

    private readonly List<TrainingExample> _always = [];
    private int _shown;
    private readonly List<(double Probability, bool IsPositive)> _judged = [];

    public static int Run(string[] args)
    {
        var files = args.Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !args[i - 1].StartsWith("--", StringComparison.Ordinal))).ToList();
        if (files.Count == 0)
        {
            Console.Error.WriteLine("train-detector needs at least one labelled file of JSON lines.");
            return 2;
        }

        var data = Option(args, "--data") is { } folder ? DataFolder.Read(folder) : DataFiles.Embedded();
        var penalty = double.Parse(Option(args, "--penalty") ?? "3", CultureInfo.InvariantCulture);
        var training = new DetectorTraining(TopicProfile.Load(data, "ai-chips"), penalty)
        {
            ShownErrors = int.Parse(Option(args, "--errors") ?? "0", CultureInfo.InvariantCulture),
            Always = Option(args, "--with") is { } file ? [.. LabelledItem.ReadFile(file).Where(i => FoldOf(i) != 0)] : [],
        };
        training.Train(files.SelectMany(LabelledItem.ReadFile), Option(args, "--out"));
        return 0;
    }

    private int ShownErrors { get; init; }

    /// <summary>Items that every model may learn from: the third of them that the corpus test reports apart is left out.</summary>
    private IReadOnlyList<LabelledItem> Always { get; init; } = [];

    private static string? Option(string[] args, string name)
    {
        var index = Array.IndexOf(args, name);
        return index >= 0 && index + 1 < args.Length ? args[index + 1] : null;
    }

    private void Train(IEnumerable<LabelledItem> items, string? output)
    {
        var judge = new ArticleJudge(profile);
        TrainingExample Example(LabelledItem item) => new(item, [.. judge.Look(item.ToArticle()).Numbers]);
        var examples = items.Select(Example).ToList();
        _always.AddRange(Always.Select(Example).Select(e => e with { Weight = double.Parse(Environment.GetEnvironmentVariable("AW") ?? "1", CultureInfo.InvariantCulture) }));
        Measure(examples);
        if (output is not null)
        {
            Write(Fit(examples), output);
        }
    }

    private LogisticRegression Fit(IReadOnlyList<TrainingExample> examples)
    {
        var model = new LogisticRegression([.. Enumerable.Range(0, profile.Catalog.Names.Count).Select(PenaltyOf)]);
        model.Fit([.. examples, .. _always]);
        return model;
    }

    // Single words explain what is left over by their sections, so they pay more.
    private double PenaltyOf(int feature) =>
        feature == profile.Catalog.Of(Signal.Bias) ? 0 : profile.Catalog.IsWord(feature) ? penalty * WordPenalty : penalty;

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
                _judged.Add((model.Probability(example.Features), example.Item.IsPositive));
                all.Add(judged, example.Item.IsPositive);
                if (Environment.GetEnvironmentVariable("PRED") is { } pred) File.AppendAllText(pred, $"{fold}\t{example.Item.Id}\t{model.Probability(example.Features):0.000}\n");
                ShowError(fold, example, model);
            }

            Console.WriteLine($"held out {fold}: {total}");
            foreach (var (language, tally) in languages.Where(_ => fold == 0))
            {
                Console.WriteLine($"  {language}: {tally}");
            }
        }

        Console.WriteLine($"all folds: {all}");
        Calibration.Print(_judged);
    }

    // Fold 0 stays unread while rules are tuned.
    private void ShowError(int fold, TrainingExample example, LogisticRegression model)
    {
        var probability = model.Probability(example.Features);
        if (fold == 0 || _shown >= ShownErrors || probability >= ArticleJudge.Threshold == example.Item.IsPositive)
        {
            return;
        }

        _shown++;
        var reasons = example.Features.Select(f => (Name: profile.Catalog.Names[f], Weight: model.Weights[f])).OrderByDescending(f => Math.Abs(f.Weight)).Take(40);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(example.Item.IsPositive ? "MISS " : "FALSE")} {probability:0.00} {example.Item.Lang} {example.Item.Title ?? example.Item.Summary}"));
        Console.WriteLine("      " + string.Join(" ", reasons.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Name}={r.Weight:0.0}"))));
    }

    private static int FoldOf(LabelledItem item) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(item.StoryId ?? item.Id))[0] % Folds;

    private void Write(LogisticRegression model, string path)
    {
        var lines = new List<string> { "# Learned by train-detector in tests/NewsWatch.Benchmarks: log-odds that each feature adds.", "[weights]" };
        lines.AddRange(profile.Catalog.Names
            .Select((name, number) => (Name: name, Weight: model.Weights[number]))
            .Where(w => Math.Abs(w.Weight) >= SmallestWeight)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Name} = {w.Weight:0.00}")));
        File.WriteAllLines(path, lines);
    }
}
