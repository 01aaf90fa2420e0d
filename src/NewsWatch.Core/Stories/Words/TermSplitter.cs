using NewsWatch.Core.Text;

namespace NewsWatch.Core.Stories.Words;

/// <summary>Terms of a text: words where the script has spaces, pairs of neighbouring characters where it has none.</summary>
public static class TermSplitter
{
    private const int ShortestWord = 2;

    /// <summary>What is longer is told apart by its beginning; databases take no term of some thousand bytes.</summary>
    private const int LongestWord = 64;

    public static IEnumerable<string> Split(string text) => SplitFolded(TextFolder.Fold(text));

    private static IEnumerable<string> SplitFolded(string folded)
    {
        for (var i = 0; i < folded.Length;)
        {
            var start = i;
            if (Script.IsUnspaced(folded[i]))
            {
                if (i + 1 < folded.Length && Script.IsUnspaced(folded[i + 1])) yield return folded.Substring(i, 2);
                i++;
            }
            else if (Script.IsSpacedWord(folded[i]))
            {
                while (i < folded.Length && Script.IsSpacedWord(folded[i])) i++;
                if (i - start >= ShortestWord) yield return folded[start..Math.Min(i, start + LongestWord)];
            }
            else
            {
                i++;
            }
        }
    }
}
