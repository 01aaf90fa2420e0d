using System.Globalization;
using NewsWatch.Core.Detection;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>
/// `train-detector FILE… [--out weights.txt] [--penalty N] [--with FILE] [--headlines FOLDER] [--data FOLDER] [--errors N]`:
/// learns the weights of the AI-chip profile from labelled files. To measure, each third, then each tenth, of the stories is judged by a
/// model that saw none of it; the weights written are then learned from everything.
/// </summary>
public sealed class DetectorTraining(TrainingArguments arguments)
{
    private const double SmallestWeight = 0.01;

    private readonly FeatureSpace _space = new(arguments.Profile.Catalog, arguments.Penalty);
    private readonly List<TrainingExample> _always = [];
    private readonly List<TrainingExample> _un = [];

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
            new(item, [.. judge.Look(item.ToArticle()).Numbers, .. source is { } feature ? [feature] : Array.Empty<int>()]) { Grams = [.. judge.LookAtGrams().Distinct()], Organisations = [.. judge.LookAtOrganisations().Distinct()] };
        var (own, headlines) = (_space.AddSource("corpus"), _space.AddSource("headlines"));
        var unl = _space.AddSource("unlabelled");
        var all = _space.WithGrams(_space.WithPairs(
        [
            .. arguments.Items.Select(i => Example(i, null)),
            .. arguments.Always.Select(i => Example(i, own)),
            .. arguments.Headlines.Select(i => Example(i, headlines)),
            .. arguments.Unlabelled.Select(i => Example(i, unl)).Where(e => e.Features.Length > 6),
        ]));
        var examples = all.Take(arguments.Items.Count).ToList();
        _always.AddRange(all.Skip(arguments.Items.Count).Where(e => e.Item.Label.Length > 0));
        _un.AddRange(all.Where(e => e.Item.Label.Length == 0));
        Console.WriteLine($"unlabelled {_un.Count}");
        Console.WriteLine("== each third of the stories judged by a model of the others");
        Measure(examples, StoryFolds.Count, StoryFolds.Of, arguments.ShownErrors);
        Console.WriteLine("== each tenth of the stories judged by a model of the others");
        Measure(examples, StoryFolds.Tenths, StoryFolds.TenthOf, 0);
        if (arguments.Output is { } path)
        {
            Write(Fit(examples, []), path);
        }
    }

    private LogisticRegression Fit(IReadOnlyList<TrainingExample> examples, IReadOnlyList<TrainingExample> heldOut)
    {
        var model = new LogisticRegression(_space.Penalties);
        var kept = Environment.GetEnvironmentVariable("STRICT") is null ? _always : [.. _always.Where(a => !heldOut.Any(h => h.Item.IsPositive && h.Organisations.Intersect(a.Organisations).Count() >= 2))];
        if (Environment.GetEnvironmentVariable("STRICT") is not null) Console.WriteLine($"kept {kept.Count} of {_always.Count}");
        model.Fit([.. examples, .. kept]);
        if (Environment.GetEnvironmentVariable("UDUMP") is { } dump && examples.Count == arguments.Items.Count)
        {
            File.WriteAllLines(dump, _un.Select(e => (E: e, P: model.Probability(e.Features.Where(f => !_space.Names[f].StartsWith("source")).ToArray())))
                .OrderByDescending(g => g.P).Select(g => FormattableString.Invariant($"{g.P:0.000}\t{g.E.Item.Id}\t{g.E.Item.Title} | {g.E.Item.Summary}")));
        }
        if (_un.Count == 0 || Environment.GetEnvironmentVariable("UWEIGHT") == "0") return model;
        double D(string n, string d) => double.Parse(Environment.GetEnvironmentVariable(n) ?? d);
        var guessed = _un.Select(e => (E: e, P: model.Probability(e.Features.Where(f => !_space.Names[f].StartsWith("source")).ToArray())))
            .Where(g => g.P < D("UNEG", "0.3") || g.P > D("UPOS", "0.9"))
            .Select(g => g.E with { IsPositive = g.P > 0.5, Weight = D("UWEIGHT", "0.3") }).ToList();
        var second = new LogisticRegression(_space.Penalties);
        second.Fit([.. examples, .. _always, .. guessed]);
        return second;
    }

    private void Measure(List<TrainingExample> examples, int parts, Func<LabelledItem, int> partOf, int shownErrors)
    {
        var judged = new List<(TrainingExample E, double P)>();
        var report = new HeldOutReport();
        var errors = new ErrorList(_space.Names, shownErrors);
        for (var part = 0; part < parts; part++)
        {
            var model = Fit([.. examples.Where(e => partOf(e.Item) != part)], [.. examples.Where(e => partOf(e.Item) == part)]);
            foreach (var example in examples.Where(e => partOf(e.Item) == part))
            {
                var third = StoryFolds.Of(example.Item);
                report.Add(new HeldOutJudgement(example.Item, third, model.Probability(example.Features)));
                errors.Show(third, example, model);
                judged.Add((example, model.Probability(example.Features)));
            }
        }

        if (Environment.GetEnvironmentVariable("DIAG") is not null) foreach (var (name, want) in new[] { ("FN", true), ("FP", false) })
        {
            foreach (var unread in new[] { true, false })
            {
                var wrong = judged.Where(j => (j.E.Item.IsPositive == want) && (j.P >= 0.5) != want && (StoryFolds.Of(j.E.Item) == 0) == unread).ToList();
                Console.WriteLine($"DIAG {name} {(unread ? "unread" : "read")} {wrong.Count}: " + string.Join(" ", wrong.SelectMany(w => w.E.Features).Select(f => _space.Names[f]).Where(n => (n.StartsWith("signal:") || n.StartsWith("topic:")) && !n.Contains('&')).CountBy(n => n).OrderByDescending(n => n.Value).Select(n => $"{n.Key.Replace("signal:", "")}={n.Value}")));
                Console.WriteLine("   P: " + string.Join(" ", wrong.Select(w => FormattableString.Invariant($"{w.P:0.00}")).Order()));
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
