namespace NewsWatch.Feeds.Pages.Robots;

/// <summary>What a robots.txt says to one crawler (RFC 9309).</summary>
internal sealed class RobotsRules
{
    private const int MaxRules = 10_000;

    private readonly IReadOnlyList<RobotsRule> rules;

    private RobotsRules(IReadOnlyList<RobotsRule> rules) => this.rules = rules;

    /// <summary>Where there is no robots.txt, nothing is forbidden.</summary>
    public static RobotsRules None { get; } = new([]);

    /// <summary>
    /// Reads what is meant for the crawler of this name, else for all. Nothing in the text makes it throw: a line that is no rule
    /// is passed over.
    /// </summary>
    /// <param name="text">The file, decoded.</param>
    /// <param name="product">The crawler's name as in its User-Agent header, without the version.</param>
    public static RobotsRules Parse(string text, string product)
    {
        var own = new List<RobotsRule>();
        var general = new List<RobotsRule>();
        var (named, all, isOpen, found) = (false, false, false, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!TrySplit(line, out var key, out var value)) continue;
            if (Is(key, "user-agent"))
            {
                // Lines that follow one another name the crawlers of one group; a rule ends this list.
                if (!isOpen) (named, all, isOpen) = (false, false, true);
                named |= Is(ProductOf(value), product);
                all |= value is "*";
                found |= named;
            }
            else if (Is(key, "allow") || Is(key, "disallow"))
            {
                isOpen = false;
                if (value.IsEmpty) continue;
                var rule = new RobotsRule(Is(key, "allow"), RobotsPath.Normalise(value.ToString()));
                if (named && own.Count < MaxRules) own.Add(rule);
                if (all && general.Count < MaxRules) general.Add(rule);
            }
        }

        return new RobotsRules(found ? own : general);
    }

    /// <summary>The longest pattern that matches decides; of two that are as long, the one that allows.</summary>
    public bool Allows(Uri url)
    {
        var path = RobotsPath.Normalise(url.PathAndQuery);
        var (allows, longest) = (true, -1);
        foreach (var rule in rules)
        {
            if (rule.Pattern.Length < longest || (rule.Pattern.Length == longest && allows)) continue;
            if (RobotsPath.Matches(rule.Pattern, path)) (allows, longest) = (rule.Allows, rule.Pattern.Length);
        }

        return allows;
    }

    private static bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        var comment = line.IndexOf('#');
        if (comment >= 0) line = line[..comment];
        var colon = line.IndexOf(':');
        key = colon < 0 ? default : line[..colon].Trim("\ufeff \t");
        value = colon < 0 ? default : line[(colon + 1)..].Trim();
        return !key.IsEmpty;
    }

    // A version or a comment may stand behind the name: "Robot/1.0 (a crawler)".
    private static ReadOnlySpan<char> ProductOf(ReadOnlySpan<char> value)
    {
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetter(value[end]) || value[end] is '-' or '_')) end++;
        return value[..end];
    }

    private static bool Is(ReadOnlySpan<char> text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
