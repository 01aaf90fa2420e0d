using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Profiles;

/// <summary>The deal type that each kind of relation word means, in order of weight.</summary>
public sealed class DealTypeRules
{
    private readonly List<(DealType Type, HashSet<int> Sections)> _rules = [];

    public IEnumerable<(DealType Type, HashSet<int> Sections)> InOrder => _rules;

    public static DealTypeRules Read(DataFile file, Vocabulary vocabulary)
    {
        var rules = new DealTypeRules();
        foreach (var group in SectionFile.Read(file).GroupBy(p => p.Section, StringComparer.Ordinal))
        {
            if (!Enum.TryParse<DealType>(group.Key.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var type))
            {
                throw new InvalidDataException($"{file.Path}: '{group.Key}' is no deal type; allowed are {string.Join(", ", Enum.GetNames<DealType>())}.");
            }

            rules._rules.Add((type, [.. group.Select(p => vocabulary.Section($"relations.{p.Phrase}"))]));
        }

        return rules;
    }
}
