using NewsWatch.Core.Detection;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Stories.Stages;

/// <summary>
/// Reads in titles how far a deal has come beyond its announcement: signed, approved, closed; and whether a title says that
/// what was rumoured is now confirmed.
/// </summary>
public sealed class StageReader
{
    private const string Confirmed = "confirmed";

    // The furthest stage first: "completes the deal that regulators approved".
    private static readonly (string Section, DealStatus Status)[] Order =
        [("closed", DealStatus.Closed), ("approved", DealStatus.Approved), ("signed", DealStatus.Signed)];

    private static readonly Lazy<StageReader> Shipped = new(() => new StageReader(DataFiles.Embedded()));

    private readonly Dictionary<string, ILookup<string, SectionPhrase>> languages;

    private StageReader(IReadOnlyList<DataFile> files) => languages = files
        .Where(file => file.Path.StartsWith("Stories/Stages/", StringComparison.Ordinal))
        .ToDictionary(
            file => Path.GetFileNameWithoutExtension(file.Path),
            file => SectionFile.Read(file).ToLookup(phrase => phrase.Section, phrase => phrase with { Phrase = TextFolder.Fold(phrase.Phrase) }, StringComparer.Ordinal),
            StringComparer.Ordinal);

    public static StageReader Default => Shipped.Value;

    /// <summary>The status of the judgement, moved on where the title names a later stage. A plan or a denial stays what it is.</summary>
    public DealStatus Advance(DealStatus judged, string title, string language)
    {
        if (judged != DealStatus.Announced) return judged;
        var folded = TextFolder.Fold(title);
        return Order.Where(stage => Has(folded, language, stage.Section)).Select(stage => stage.Status).FirstOrDefault(DealStatus.Announced);
    }

    public bool IsConfirmed(string title, string language) => Has(TextFolder.Fold(title), language, Confirmed);

    private bool Has(string folded, string language, string section) =>
        languages.TryGetValue(language, out var phrases) && phrases[section].Any(phrase => IsIn(folded, phrase));

    private static bool IsIn(string folded, SectionPhrase phrase)
    {
        for (var at = folded.IndexOf(phrase.Phrase, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(phrase.Phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Phrase.Length;
            if (IsEdge(folded, at - 1) && (phrase.IsStem || IsEdge(folded, end))) return true;
        }

        return false;
    }

    private static bool IsEdge(string folded, int index) => index < 0 || index >= folded.Length || !Script.IsSpacedWord(folded[index]);
}
