using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>Names the type, the status and the subject of a deal from the words of its sentence.</summary>
public sealed class FrameClassifier
{
    private readonly DealTypeRules _types;
    private readonly int _deny;
    private readonly int _end;
    private readonly int _report;
    private readonly int _talks;
    private readonly int _subject;

    public FrameClassifier(TopicProfile profile)
    {
        _types = profile.DealTypes;
        _deny = profile.Vocabulary.Section("cues.deny");
        _end = profile.Vocabulary.Section("cues.end");
        _report = profile.Vocabulary.Section("cues.report");
        _talks = profile.Vocabulary.Section("cues.talks");
        _subject = profile.Vocabulary.Section("topic.subject");
    }

    public DealType TypeOf(ReadArticle article, Sentence sentence)
    {
        foreach (var (type, sections) in _types.InOrder)
        {
            if (article.Terms.Exists(t => sentence.Contains(t.Start) && sections.Contains(t.Section) && !article.IsRecalled(t.Start)))
            {
                return type;
            }
        }

        return DealType.Partnership;
    }

    public DealStatus StatusOf(ReadArticle article, Frame frame)
    {
        bool Has(int section) => article.Terms.Exists(t => t.Section == section && frame.Sentence.Contains(t.Start) && !article.IsRecalled(t.Start));
        return Has(_deny) ? DealStatus.Denied
            : Has(_end) ? DealStatus.Ended
            : Has(_report) || Has(_talks) ? DealStatus.Reported
            : DealStatus.Announced;
    }

    /// <summary>The longest subject word of the sentence, as written.</summary>
    public string? SubjectOf(ReadArticle article, Sentence sentence)
    {
        var longest = default(Term);
        foreach (var term in article.Terms)
        {
            if (term.Section == _subject && sentence.Contains(term.Start) && !article.IsRecalled(term.Start) && term.End - term.Start > longest.End - longest.Start)
            {
                longest = term;
            }
        }

        return longest.End > 0 ? article.Quote(sentence.Field, longest.Start, longest.End) : null;
    }
}
