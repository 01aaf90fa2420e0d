using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Detection.Reading;

/// <summary>An article with everything the vocabulary found in it. Reused from article to article, so it is no result.</summary>
public sealed class ReadArticle(TopicProfile profile)
{
    private readonly List<string> _unknownNames = [];

    public TopicProfile Profile { get; } = profile;

    public ArticleText Source { get; private set; } = new() { Id = "" };

    public FoldedText Text { get; } = new();

    public List<Term> Terms { get; } = [];

    public List<Mention> Mentions { get; } = [];

    public List<Sentence> Sentences { get; } = [];

    /// <summary>The parts of sentences that recall older news, in order and apart from each other.</summary>
    public List<Span> Recalled { get; } = [];

    /// <summary>Behind the title's last dash: who published it, which is no part of the news.</summary>
    public Span Publisher { get; set; }

    public string Language { get; set; } = "en";

    public bool IsTruncated { get; set; }

    public void Start(ArticleText source)
    {
        Source = source;
        Text.Clear();
        Terms.Clear();
        Mentions.Clear();
        Sentences.Clear();
        Recalled.Clear();
        _unknownNames.Clear();
        Publisher = default;
        IsTruncated = false;
    }

    public string NameOf(int organisation) =>
        organisation >= 0 ? Profile.Organisations[organisation].Name : _unknownNames[~organisation];

    /// <summary>Gives a name that is not in the gazetteer a number of its own, below zero.</summary>
    public int Unknown(string name)
    {
        var index = _unknownNames.IndexOf(name);
        if (index < 0)
        {
            index = _unknownNames.Count;
            _unknownNames.Add(name);
        }

        return ~index;
    }

    public ReadOnlySpan<Term> TermsIn(int start, int end) => PlacedSlice.Of(Terms, start, end);

    public ReadOnlySpan<Term> TermsIn(Span span) => TermsIn(span.Start, span.End);

    public ReadOnlySpan<Mention> MentionsIn(int start, int end) => PlacedSlice.Of(Mentions, start, end);

    public ReadOnlySpan<Mention> MentionsIn(Span span) => MentionsIn(span.Start, span.End);

    /// <summary>The sentence that holds the position; an empty one where none does.</summary>
    public Sentence SentenceAt(int position)
    {
        var before = PlacedSlice.Of(Sentences, 0, position + 1);
        return before.Length > 0 && before[^1].Contains(position) ? before[^1] : default;
    }

    public bool IsRecalled(int position)
    {
        var before = PlacedSlice.Of(Recalled, 0, position + 1);
        return before.Length > 0 && before[^1].Contains(position);
    }

    /// <summary>The original words of a span, always within one field.</summary>
    public string Quote(ArticleField field, int start, int end)
    {
        var source = FieldText(field);
        while (start < end && IsBlank(Text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(Text[end - 1]))
        {
            end--;
        }

        return start >= end ? "" : source[Text.OriginOf(start)..(Text.OriginOf(end - 1) + 1)];
    }

    private static bool IsBlank(char c) => c is ' ' or '\n';

    public string FieldText(ArticleField field) => field switch
    {
        ArticleField.Title => Source.Title,
        ArticleField.Summary => Source.Summary,
        _ => Source.Text,
    };
}
