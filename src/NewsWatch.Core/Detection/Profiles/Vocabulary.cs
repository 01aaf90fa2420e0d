using NewsWatch.Core.Detection.Organisations;
using NewsWatch.Core.Text;
using NewsWatch.Core.Text.Languages;
using NewsWatch.Core.Text.Phrases;

namespace NewsWatch.Core.Detection.Profiles;

/// <summary>Every phrase of the languages, the topic and the gazetteer in one tree. A meaning of zero or more is a section, a negative one
/// an organisation's alias.</summary>
public sealed class Vocabulary
{
    private const string EndingSection = "words.ending";

    private readonly Dictionary<string, int> _sections = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly LanguageFolders _languages;
    private readonly List<string> _phrases = [];
    private readonly List<(int Organisation, OrganisationAlias Alias)> _aliases = [];

    public Vocabulary(LanguageFolders languages, IReadOnlyList<Organisation> organisations, IEnumerable<SectionPhrase> subject)
    {
        _languages = languages;
        var builder = new PhraseTrieBuilder();
        foreach (var item in languages.Phrases.Where(p => p.Meaning is not ("words.decimal" or EndingSection)))
        {
            Add(builder, item.Meaning, item.Phrase, item.Code);
        }

        foreach (var phrase in subject)
        {
            Add(builder, $"topic.{phrase.Section}", phrase, "any");
        }

        for (var i = 0; i < organisations.Count; i++)
        {
            AddOrganisation(builder, i, organisations[i]);
        }

        Trie = builder.Build();
    }

    public PhraseTrie Trie { get; }

    /// <summary>Names of the sections, such as "relations.supply", by their number.</summary>
    public IReadOnlyList<string> Sections => _names;

    /// <summary>Every phrase of the word lists with its language and section, such as "en:sign:inks", by its number.</summary>
    public IReadOnlyList<string> Phrases => _phrases;

    /// <summary>The number of a section; -1 where no language has it.</summary>
    public int Section(string name) => _sections.GetValueOrDefault(name, -1);

    /// <summary>For each section, whether its name begins so.</summary>
    public bool[] SectionsUnder(string prefix) => [.. _names.Select(name => name.StartsWith(prefix, StringComparison.Ordinal))];

    /// <summary>For each section, whether it is one of those named.</summary>
    public bool[] SectionsAmong(params string[] names) => [.. _names.Select(names.Contains)];

    public (int Organisation, OrganisationAlias Alias) AliasOf(int meaning) => _aliases[~meaning];

    private void Add(PhraseTrieBuilder builder, string section, SectionPhrase phrase, string code)
    {
        if (!_sections.TryGetValue(section, out var number))
        {
            number = _names.Count;
            _sections.Add(section, number);
            _names.Add(section);
        }

        var entry = new PhraseEntry(number, _languages.IndexOf(code), phrase.IsStem, phrase.Value) { Number = _phrases.Count };
        builder.Add(phrase.Phrase, entry);
        _phrases.Add($"{code}:{section[(section.IndexOf('.', StringComparison.Ordinal) + 1)..]}:{phrase.Phrase}");
    }

    private void AddOrganisation(PhraseTrieBuilder builder, int index, Organisation organisation)
    {
        foreach (var alias in organisation.Aliases)
        {
            builder.Add(alias.Text, new PhraseEntry(~_aliases.Count, PhraseEntry.AnyLanguage, IsStem: false, Value: 0));
            AddEndings(builder, alias);
            _aliases.Add((index, alias));
        }
    }

    // "Nvidias Chips", "Яндекса": a name that is declined counts in texts of that language alone.
    private void AddEndings(PhraseTrieBuilder builder, OrganisationAlias alias)
    {
        foreach (var ending in _languages.Phrases.Where(p => p.Meaning == EndingSection))
        {
            if (Script.IsCyrillic(alias.Text[^1]) == Script.IsCyrillic(ending.Phrase.Phrase[0]) && Script.IsSpacedWord(alias.Text[^1]))
            {
                var entry = new PhraseEntry(~_aliases.Count, _languages.IndexOf(ending.Code), IsStem: false, Value: 0);
                builder.Add(alias.Text + ending.Phrase.Phrase, entry);
            }
        }
    }
}
