using System.Globalization;
using NewsWatch.Core.Detection;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>
/// `train-detector FILE… [--out weights.txt] [--penalty N] [--with FILE] [--headlines FOLDER] [--further FILE --labels FILE]
/// [--data FOLDER] [--errors N] [--strict]`: learns the weights of the AI-chip profile from labelled files. To measure, each third, then
/// each tenth, of the stories is judged by a model that saw none of it; the weights written are then learned from everything.
/// </summary>
public sealed class DetectorTraining(TrainingArguments arguments)
{
    private const double SmallestWeight = 0.01;

    private readonly FeatureSpace _space = new(arguments.Profile.Catalog, arguments.Penalty);
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
        TrainingExample Example(LabelledItem item, int? source) =>
            new(item, [.. judge.Look(item.ToArticle()).Numbers, .. source is { } feature ? [feature] : Array.Empty<int>()])
            {
                Grams = [.. judge.LookAtGrams().Distinct(StringComparer.Ordinal)],
                Organisations = [.. judge.LookAtOrganisations().Distinct()],
            };
        var (own, headlines) = (_space.AddSource("corpus"), _space.AddSource("headlines"));
        var all = _space.WithGrams(_space.WithPairs(
        [
            .. arguments.Items.Select(i => Example(i, null)),
            .. arguments.Always.Select(i => Example(i, own)),
            .. arguments.Headlines.Select(i => Example(i, headlines)),
            .. arguments.Further.Select(i => Example(i, null)),
        ]));
        var examples = all.Take(arguments.Items.Count).ToList();
        _always.AddRange(all.Skip(arguments.Items.Count));
        Console.WriteLine("== each third of the stories judged by a model of the others");
        Measure(examples, StoryFolds.Count, StoryFolds.Of, arguments.ShownErrors);
        Console.WriteLine("== each tenth of the stories judged by a model of the others");
        Measure(examples, StoryFolds.Tenths, StoryFolds.TenthOf, 0);
        if (arguments.Output is { } path)
        {
            Write(Fit([.. examples, .. _always]), path);
        }
    }

    private LogisticRegression Fit(IReadOnlyList<TrainingExample> examples)
    {
        var model = new LogisticRegression(_space.Penalties);
        model.Fit(examples);
        return model;
    }

    private IEnumerable<TrainingExample> AlwaysBut(List<TrainingExample> heldOut) =>
        arguments.IsStrict ? _always.Where(own => !heldOut.Exists(h => h.Item.IsPositive && h.SharesPairWith(own))) : _always;

    private void Measure(List<TrainingExample> examples, int parts, Func<LabelledItem, int> partOf, int shownErrors)
    {
        var report = new HeldOutReport();
        var errors = new ErrorList(_space.Names, shownErrors);
        for (var part = 0; part < parts; part++)
        {
            var heldOut = examples.Where(e => partOf(e.Item) == part).ToList();
            var model = Fit([.. examples.Where(e => partOf(e.Item) != part), .. AlwaysBut(heldOut)]);
            foreach (var example in heldOut)
            {
                var third = StoryFolds.Of(example.Item);
                report.Add(new HeldOutJudgement(example.Item, third, model.Probability(example.Features)));
                errors.Show(third, example, model);
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
        lines.AddRange(_space.Names
            .Select((name, number) => (Name: name, Weight: model.Weights[number]))
            .Where(w => Math.Abs(w.Weight) >= SmallestWeight
                && !w.Name.StartsWith("source:", StringComparison.Ordinal))
            .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Name} = {w.Weight:0.000}")));
        File.WriteAllLines(path, lines);
    }
}
