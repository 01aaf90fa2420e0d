using System.Collections.Concurrent;
using System.Text;
using NewsWatch.Core.Detection.Scoring;

namespace NewsWatch.Core.Detection.Explaining;

/// <summary>The name of a feature as a reader takes it in; the names themselves are for the weights.</summary>
internal static class FeatureWords
{
    private static readonly Dictionary<string, string> s_places = new(StringComparer.Ordinal)
    {
        ["core"] = "in the sentence of the deal",
        ["tail"] = "behind the deal",
        ["lead"] = "in the lead",
        ["main"] = "as what is done",
        ["first"] = "as the first word behind the first party",
        ["before"] = "before the parties",
        ["between"] = "between the parties",
        ["behind"] = "behind the parties",
        ["recalled"] = "in news that is recalled",
    };

    private static readonly ConcurrentDictionary<string, string> s_known = new(StringComparer.Ordinal);

    public static string Of(string feature) => s_known.GetOrAdd(feature, Write);

    private static string Write(string feature) => string.Join(" together with ", feature.Split(LinearModel.PairSign).Select(WriteOne));

    private static string WriteOne(string feature)
    {
        if (feature.StartsWith(LinearModel.GramPrefix, StringComparison.Ordinal))
        {
            return $"the words \"{feature[LinearModel.GramPrefix.Length..]}\"";
        }

        var colon = feature.IndexOf(':', StringComparison.Ordinal);
        var (kind, name) = (feature[..colon], feature[(colon + 1)..]);
        var parts = name.Split('+');
        return kind switch
        {
            "signal" => Spaced(name),
            "has" => $"a {Spaced(name)} takes part",
            "roles" => $"{Spaced(parts[0])} with {Spaced(parts[1])}",
            "topic" => $"{Spaced(parts[0])} of the topic in the head, {Spaced(parts[1])} in the lead",
            "about" => $"{Words(parts[0])} about {Spaced(parts[1])} of the topic",
            "word" => $"the word \"{name[(name.LastIndexOf(':') + 1)..]}\"",
            _ => $"{Words(name)} {s_places.GetValueOrDefault(kind, kind)}",
        };
    }

    /// <summary>relations.supply becomes supply words.</summary>
    private static string Words(string section) => $"{Spaced(section[(section.IndexOf('.', StringComparison.Ordinal) + 1)..])} words";

    /// <summary>CleanNewsFrame and co_development become clean news frame and co development.</summary>
    private static string Spaced(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(letter is '_' or '.' ? ' ' : char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
