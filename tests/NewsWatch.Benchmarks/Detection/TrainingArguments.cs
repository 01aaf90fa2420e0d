using System.Globalization;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>The command line of train-detector.</summary>
public sealed record TrainingArguments
{
    public required IReadOnlyList<LabelledItem> Items { get; init; }

    /// <summary>Items that every model may learn from, but for the third that the corpus test reports apart; none of them is measured.</summary>
    public required IReadOnlyList<LabelledItem> Always { get; init; }

    /// <summary>Self-written headlines that every model may learn from.</summary>
    public required IReadOnlyList<LabelledItem> Headlines { get; init; }

    /// <summary>Real headlines of another file that every model may learn from, labelled by their ids; none of them is measured.</summary>
    public required IReadOnlyList<LabelledItem> Further { get; init; }

    public required TopicProfile Profile { get; init; }

    /// <summary>How strongly the weights are held near zero.</summary>
    public required double Penalty { get; init; }

    /// <summary>
    /// Whether a model that judges a story may learn from no self-written item that names two organisations of that story: an invented
    /// headline may resemble a real one that its writer had heard of.
    /// </summary>
    public required bool IsStrict { get; init; }

    public required int ShownErrors { get; init; }

    /// <summary>Where the weights go; null to measure only.</summary>
    public string? Output { get; init; }

    /// <summary>Null where no file is named.</summary>
    public static TrainingArguments? Parse(string[] args)
    {
        var files = args.Where((a, i) => !IsOption(a) && (i == 0 || !IsOption(args[i - 1]) || args[i - 1] == "--strict")).ToList();
        return files.Count == 0 ? null : new TrainingArguments
        {
            Items = [.. files.SelectMany(LabelledItem.ReadFile)],
            Always = Option(args, "--with") is { } own ? [.. LabelledItem.ReadFile(own).Where(i => StoryFolds.Of(i) != StoryFolds.Unread)] : [],
            Headlines = Option(args, "--headlines") is { } headlines ? HeadlineFolder.Read(headlines) : [],
            Further = Option(args, "--further") is { } further && Option(args, "--labels") is { } labels ? Labelled(further, labels) : [],
            Profile = TopicProfile.Load(Option(args, "--data") is { } folder ? DataFolder.Read(folder) : DataFiles.Embedded(), "ai-chips"),
            Penalty = double.Parse(Option(args, "--penalty") ?? "6", CultureInfo.InvariantCulture),
            IsStrict = args.Contains("--strict", StringComparer.Ordinal),
            ShownErrors = int.Parse(Option(args, "--errors") ?? "0", CultureInfo.InvariantCulture),
            Output = Option(args, "--out"),
        };
    }

    // A line of the labels is an id and its label.
    private static IReadOnlyList<LabelledItem> Labelled(string file, string labels)
    {
        var labelOf = File.ReadLines(labels).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return [.. LabelledItem.ReadFile(file).Where(i => labelOf.ContainsKey(i.Id)).Select(i => i with { Label = labelOf[i.Id] })];
    }

    private static bool IsOption(string argument) => argument.StartsWith("--", StringComparison.Ordinal);

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;
}
