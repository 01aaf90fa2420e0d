using System.Text.RegularExpressions;
using NewsWatch.Core.Text;
using NewsWatch.UnitTests.Detection;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Architecture;

/// <summary>What a topic is about stands in data files; the code of the detector names none of its words.</summary>
public sealed partial class TopicTests
{
    private const int Telling = 3;

    [Fact]
    public void Detection_Code_NamesNoOrganisationAndNoSubject()
    {
        var profile = DefaultDetector.Instance.Profile;
        var subjects = profile.Vocabulary.Phrases.Where(p => p.Split(':')[1] is "subject" or "goods").Select(p => p.Split(':')[2]);
        var names = profile.Organisations.SelectMany(o => o.Aliases).Select(a => a.Text);
        // The name of the profile that ships is the one word that the code must know.
        var known = subjects.Concat(names).Select(TextFolder.Fold).Where(p => p.Length >= Telling && p != profile.Name).ToHashSet(StringComparer.Ordinal);

        var told = from file in Directory.EnumerateFiles(Path.Combine(SourceTree.Source.FullName, "NewsWatch.Core", "Detection"), "*.cs", SearchOption.AllDirectories)
                   from line in File.ReadLines(file)
                   where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                   from Match literal in Literal().Matches(line)
                   where known.Contains(TextFolder.Fold(literal.Groups[1].Value))
                   select $"{Path.GetFileName(file)}: {literal.Value}";

        told.ShouldBeEmpty();
    }

    [GeneratedRegex("\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Literal();
}
