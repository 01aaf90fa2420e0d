using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Profiles;

/// <summary>
/// The deal type that each kind of relation word means, in order of weight. A kind may stand alone ("supply"), with a party's role
/// ("order by foundry": one of the parties is a foundry; "buy of accelerator": what is bought is one), or with what the sentence is about
/// ("agreement about capacity"), or with a fact beside it ("investment with stake", "investment with currency"), or where an
/// organisation itself is what is taken ("buy whole"). With a question mark behind it ("agreement about subject?") it is a guess,
/// for want of a plainer sentence in the lead.
/// </summary>
public sealed class DealTypeRules
{
    private readonly List<DealTypeRule> _rules = [];

    public IReadOnlyList<DealTypeRule> InOrder => _rules;

    public static DealTypeRules Read(DataFile file, Vocabulary vocabulary)
    {
        var rules = new DealTypeRules();
        foreach (var phrase in SectionFile.Read(file))
        {
            if (!Enum.TryParse<DealType>(phrase.Section.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var type))
            {
                throw new InvalidDataException(
                    $"{file.Path}: '{phrase.Section}' is no deal type; allowed are {string.Join(", ", Enum.GetNames<DealType>())}.");
            }

            rules._rules.Add(Parse(type, phrase.Phrase, file, vocabulary));
        }

        return rules;
    }

    private static DealTypeRule Parse(DealType type, string written, DataFile file, Vocabulary vocabulary)
    {
        var words = written.TrimEnd('?').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rule = new DealTypeRule(type, vocabulary.Section($"relations.{words[0]}")) { IsGuess = written.EndsWith('?') };
        return words switch
        {
            [_] => rule,
            [_, "whole"] => rule with { TakesWhole = true },
            [_, "by", var role] => rule with { ByRole = role },
            [_, "of", var role] => rule with { OfRole = role },
            [_, "by", var role, "of", var other] => rule with { ByRole = role, OfRole = other },
            [_, "about", var topic] when vocabulary.Section($"topic.{topic}") is >= 0 and var section => rule with { About = section },
            [_, "with", var fact] => rule with { With = vocabulary.SectionsUnder($"facts.{fact}") },
            _ => throw new InvalidDataException(
                $"{file.Path}: '{written}' is no rule; write a kind of relation, 'kind by ROLE', 'kind of ROLE', "
                + "'kind by ROLE of ROLE', 'kind about SECTION', 'kind with FACT' or 'kind whole', with a '?' behind a guess."),
        };
    }
}
