using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>Names the type, the status and the subject of a deal from the words of its sentence.</summary>
public sealed class FrameClassifier(TopicProfile profile)
{
    private const int LeadSentences = 3;

    private readonly ObjectFinder _objects = new(profile);
    private readonly int _deny = profile.Vocabulary.Section("cues.deny");
    private readonly int _end = profile.Vocabulary.Section("cues.end");
    private readonly int _report = profile.Vocabulary.Section("cues.report");
    private readonly int _talks = profile.Vocabulary.Section("cues.talks");
    private readonly int _announce = profile.Vocabulary.Section("cues.announce");
    private readonly int _subject = profile.Vocabulary.Section("topic.subject");

    /// <summary>
    /// The type that the sentence states; where its words leave it open, a sentence of the lead that names two of the parties is asked.
    /// </summary>
    public DealType TypeOf(ReadArticle article, Sentence sentence, IReadOnlyList<Mention> parties)
    {
        var rule = RuleFor(article, sentence, parties);
        if (rule is { IsGuess: false } || sentence.Place != Place.Title)
        {
            return rule?.Type ?? DealType.Partnership;
        }

        foreach (var next in article.Sentences.Skip(1).Take(LeadSentences))
        {
            if (CountParties(article, next, parties) >= 2 && RuleFor(article, next, parties) is { IsGuess: false } plainer)
            {
                return plainer.Type;
            }
        }

        return rule?.Type ?? DealType.Partnership;
    }

    public DealStatus StatusOf(ReadArticle article, Frame frame)
    {
        bool Has(int section) => Tells(article, frame.Sentence, section);
        return Has(_deny) ? DealStatus.Denied
            : Has(_end) ? DealStatus.Ended
            : Has(_talks) || (Has(_report) && !Has(_announce)) || IsFromPaperOfLeaks(article) ? DealStatus.Reported
            : DealStatus.Announced;
    }

    /// <summary>The longest subject word of the sentence, as written.</summary>
    public string? SubjectOf(ReadArticle article, Sentence sentence)
    {
        var longest = default(Term);
        foreach (var term in article.TermsIn(sentence.Span))
        {
            if (term.Section == _subject && !article.IsRecalled(term.Start) && term.End - term.Start > longest.End - longest.Start)
            {
                longest = term;
            }
        }

        return longest.End > 0 ? article.Quote(sentence.Field, longest.Start, longest.End) : null;
    }

    private DealTypeRule? RuleFor(ReadArticle article, Sentence sentence, IReadOnlyList<Mention> parties)
    {
        foreach (var rule in profile.DealTypes.InOrder)
        {
            if (Tells(article, sentence, rule.Section) && (rule.About < 0 || Tells(article, sentence, rule.About))
                && (rule.With is null || TellsAny(article, sentence, rule.With)) && IsMet(rule, parties)
                && (!rule.TakesWhole || _objects.IsTaken(article, sentence, rule.Section)))
            {
                return rule;
            }
        }

        return null;
    }

    private static int CountParties(ReadArticle article, Sentence sentence, IReadOnlyList<Mention> parties)
    {
        var count = 0;
        foreach (var party in parties)
        {
            foreach (var mention in article.MentionsIn(sentence.Span))
            {
                if (mention.Organisation == party.Organisation)
                {
                    count++;
                    break;
                }
            }
        }

        return count;
    }

    private bool IsMet(DealTypeRule rule, IReadOnlyList<Mention> parties) =>
        (rule.ByRole is null || HasRole(parties, 0, rule.ByRole)) && (rule.OfRole is null || HasRole(parties, 1, rule.OfRole));

    private bool HasRole(IReadOnlyList<Mention> parties, int from, string role)
    {
        for (var i = from; i < parties.Count; i++)
        {
            if (parties[i].Organisation >= 0 && profile.Organisations[parties[i].Organisation].Roles.Contains(role, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "… - The Information": a publisher's name that is itself a word of hearsay.
    private bool IsFromPaperOfLeaks(ReadArticle article)
    {
        foreach (var term in article.TermsIn(article.Publisher))
        {
            if (term.Section == _report)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TellsAny(ReadArticle article, Sentence sentence, bool[] sections)
    {
        foreach (var term in article.TermsIn(sentence.Span))
        {
            if (sections[term.Section] && !article.IsRecalled(term.Start))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Tells(ReadArticle article, Sentence sentence, int section)
    {
        foreach (var term in article.TermsIn(sentence.Span))
        {
            if (term.Section == section && !article.IsRecalled(term.Start) && !article.Publisher.Contains(term.Start))
            {
                return true;
            }
        }

        return false;
    }
}
