using System.Text;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>The name of a feature as a reader takes it in; the names themselves are for the weights.</summary>
internal static class FeatureWords
{
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["core"] = "in the sentence of the deal",
        ["tail"] = "behind the deal",
        ["lead"] = "in the lead",
        ["main"] = "in the main news",
        ["recalled"] = "in news that is recalled",
    };

    public static string Of(string feature)
    {
        var colon = feature.IndexOf(':', StringComparison.Ordinal);
        var (kind, name) = (feature[..colon], feature[(colon + 1)..]);
        return kind switch
        {
            "signal" => Spaced(name),
            "has" => $"a {Spaced(name)} takes part",
            "roles" => $"{Spaced(name.Replace("+", " with ", StringComparison.Ordinal))}",
            "word" => $"the word \"{name}\"",
            _ => $"{Spaced(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])} words {Places.GetValueOrDefault(kind, kind)}",
        };
    }

    /// <summary>CleanNewsFrame and co_development become clean news frame and co development.</summary>
    private static string Spaced(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0) words.Append(' ');
            words.Append(letter is '_' or '.' ? ' ' : char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
