using NewsWatch.Core.Stories;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Alerts;

/// <summary>A story as filters ask about it; its words are folded once, however many filters ask.</summary>
internal sealed class StoryView(Story story)
{
    private readonly Lazy<string> _words = new(() => Fold(string.Join('\n', TextsOf(story))));
    private readonly HashSet<string> _parties = new(story.Deal.Parties, StringComparer.OrdinalIgnoreCase);

    public Story Story => story;

    public bool HasParty(string party) => _parties.Contains(party);

    /// <summary>The word begins where another ends: "arm" is not found in "pharma", but "chip" is found in "chips".</summary>
    public bool HasWord(string word)
    {
        var wanted = Fold(word);
        for (var at = _words.Value.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = _words.Value.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !IsJoined(_words.Value[at - 1], wanted[0])) return true;
        }

        return false;
    }

    // Chinese and Japanese write words without a space between them.
    private static bool IsJoined(char before, char first) =>
        char.IsLetterOrDigit(before) && before < '\u2e80' && first < '\u2e80';

    private static IEnumerable<string> TextsOf(Story story) =>
    [
        story.Headline,
        story.Deal.Subject ?? "",
        .. story.Deal.Parties,
        .. story.Sources.Select(source => source.Title),
        .. story.Evidence.Select(evidence => evidence.Quote),
    ];

    /// <summary>Most words are folded already, and they are asked for in great numbers.</summary>
    private static string Fold(string text) => IsFolded(text)
        ? text
        : string.Concat(text.Select(CharFolding.Fold).Where(folded => folded != CharFolding.Dropped));

    private static bool IsFolded(string text)
    {
        foreach (var character in text)
        {
            if (character == CharFolding.Dropped || CharFolding.Fold(character) != character) return false;
        }

        return true;
    }
}
