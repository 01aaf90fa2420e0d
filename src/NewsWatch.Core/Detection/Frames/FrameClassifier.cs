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
    private readonly int _announce;
    private readonly int _subject;

    public FrameClassifier(TopicProfile profile)
    {
        _types = profile.DealTypes;
        _deny = profile.Vocabulary.Section("cues.deny");
        _end = profile.Vocabulary.Section("cues.end");
        _report = profile.Vocabulary.Section("cues.report");
        _talks = profile.Vocabulary.Section("cues.talks");
        _announce = profile.Vocabulary.Section("cues.announce");
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
            : Has(_talks) || (Has(_report) && !Has(_announce)) ? DealStatus.Reported
            : DealStatus.Announced;
    }

    /// <summary>The longest subject word of the sentence, as written.</summary>
    public string? SubjectOf(ReadArticle article, Sentence sentence)
    {
        Term? longest = null;
        foreach (var term in article.Terms)
        {
            if (term.Section == _subject && sentence.Contains(term.Start) && !article.IsRecalled(term.Start) && (longest is null || term.End - term.Start > longest.Value.End - longest.Value.Start))
            {
                longest = term;
            }
        }

        return longest is { } found ? article.Quote(sentence.Field, found.Start, found.End) : null;
    }
}
