using System.Globalization;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Detection.Scoring;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>
/// `train-detector FILE… [--out weights.txt] [--penalty N] [--with FILE] [--data FOLDER] [--errors N]`: learns the weights of the AI-chip
/// profile from labelled files. To measure, each third of the stories is judged by a model that saw none of it; the weights written are then
/// learned from everything.
/// </summary>
public sealed class DetectorTraining(TrainingArguments arguments)
{
    private const double WordPenalty = 1.5;
    private const double SmallestWeight = 0.05;

    private readonly List<TrainingExample> _always = [];

    public static int Run(string[] args)
    {
        if (TrainingArguments.Parse(args) is not { } arguments)
        {
            Console.Error.WriteLine("train-detector needs at least one labelled file of JSON lines.");
            return 2;
        }

        new DetectorTraining(arguments).Train();
        return 0;
    }

    private void Train()
    {
        var judge = new ArticleJudge(arguments.Profile);
        TrainingExample Example(LabelledItem item) => new(item, [.. judge.Look(item.ToArticle()).Numbers]);
        var examples = arguments.Items.Select(Example).ToList();
        _always.AddRange(arguments.Always.Select(Example));
        Measure(examples);
        if (arguments.Output is { } path)
        {
            Write(Fit(examples), path);
        }
    }

    private LogisticRegression Fit(IReadOnlyList<TrainingExample> examples)
    {
        var model = new LogisticRegression([.. Enumerable.Range(0, arguments.Profile.Catalog.Names.Count).Select(PenaltyOf)]);
        model.Fit([.. examples, .. _always]);
        return model;
    }

    // Single words explain what is left over by their sections, so they pay more.
    private double PenaltyOf(int feature) =>
        feature == arguments.Profile.Catalog.Of(Signal.Bias) ? 0
        : arguments.Profile.Catalog.IsWord(feature) ? arguments.Penalty * WordPenalty
        : arguments.Penalty;

    private void Measure(List<TrainingExample> examples)
    {
        var report = new HeldOutReport();
        var errors = new ErrorList(arguments.Profile.Catalog.Names, arguments.ShownErrors);
        for (var fold = 0; fold < StoryFolds.Count; fold++)
        {
            var model = Fit([.. examples.Where(e => StoryFolds.Of(e.Item) != fold)]);
            foreach (var example in examples.Where(e => StoryFolds.Of(e.Item) == fold))
            {
                report.Add(new HeldOutJudgement(example.Item, fold, model.Probability(example.Features)));
                errors.Show(fold, example, model);
            }
        }

        report.Print();
    }

    private void Write(LogisticRegression model, string path)
    {
        var lines = new List<string>
        {
            "# Learned by train-detector in tests/NewsWatch.Benchmarks: log-odds that each feature adds.",
            "[weights]",
        };
        lines.AddRange(arguments.Profile.Catalog.Names
            .Select((name, number) => (Name: name, Weight: model.Weights[number]))
            .Where(w => Math.Abs(w.Weight) >= SmallestWeight)
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Name} = {w.Weight:0.00}")));
        File.WriteAllLines(path, lines);
    }
}
