using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>
/// The sentence that carries an article's news, with the questions that the signals ask of it: the title, else the sentence of the frame.
/// Reused from article to article.
/// </summary>
public sealed class Head(TopicProfile profile)
{
    private readonly FrameCore _core = new(profile);
    private readonly SectionSet _told = new(profile.Vocabulary.Sections.Count);
    private readonly bool[] _isCounterpart = profile.Vocabulary.SectionsAmong("cues.counterpart");

    public SignalSections Sections { get; } = new(profile.Vocabulary);

    public ReadArticle Article { get; private set; } = null!;

    public Frame? Frame { get; private set; }

    public Sentence Sentence { get; private set; }

    /// <summary>The part of the sentence that tells of the deal, see <see cref="FrameCore"/>.</summary>
    public Span Core { get; private set; }

    public TopicLevel Level { get; private set; }

    public bool HasTie => _told.Any(Sections.IsTie);

    public bool HasRelation => _told.Any(Sections.IsRelation);

    public bool HasPair => Frame is { Parties.Count: >= 2 };

    /// <summary>Some roles deal in the topic even where the words do not say so.</summary>
    public bool HasTradeParty =>
        _told.Any(_isCounterpart) || CountParties(profile.CoreRoles) > 0 || CountParties(profile.TradeRoles) > 1;

    /// <summary>What is bought or paid stands behind who buys; a maker of the subject there needs no other word of the topic.</summary>
    public bool HasMakerBehindFirst =>
        Frame!.Parties.Skip(1).Any(p => profile.MakerRoles.Contains(profile.Catalog.RoleName(p.Organisation)));

    /// <summary>Where both parties, a relation and the topic have been named, as far as the core names them.</summary>
    public int DealEnd()
    {
        var end = Frame!.Parties[1].End;
        var (hasRelation, hasTopic) = (false, false);
        foreach (var term in Article.TermsIn(Frame.Parties[0].End, Core.End))
        {
            var (isRelation, isTopic) = (!hasRelation && Sections.IsRelation[term.Section], !hasTopic && Sections.IsTopic(term.Section));
            end = isRelation || isTopic ? Math.Max(end, term.End) : end;
            hasRelation |= isRelation;
            hasTopic |= isTopic;
        }

        return end;
    }

    public void Read(ReadArticle article, Frame? frame)
    {
        (Article, Frame) = (article, frame);
        Sentence = article.Sentences.Count > 0 && (frame is null || article.Sentences[0].Place == Place.Title)
            ? article.Sentences[0]
            : frame?.Sentence ?? default;
        Core = _core.FindWithTopic(article, Sentence);
        _told.Clear();
        foreach (var term in article.TermsIn(Core))
        {
            if (!article.IsRecalled(term.Start))
            {
                _told.Add(term.Section);
            }
        }

        Level = Sections.LevelOf(_told);
    }

    /// <summary>Whether the core tells a word of the section, outside what it recalls.</summary>
    public bool Tells(int section) => _told.Has(section);

    /// <summary>How many of the sections stand in the core, outside what it recalls: "… after missing forecasts" speaks not against a deal.</summary>
    public int CountTold(bool[] sections) => _told.Count(sections);

    public bool TellsWithin(int start, int end, bool[] sections)
    {
        foreach (var term in Article.TermsIn(start, Math.Min(end, Core.End)))
        {
            if (sections[term.Section] && !Article.IsRecalled(term.Start))
            {
                return true;
            }
        }

        return false;
    }

    public int CountParties(IReadOnlySet<string> roles)
    {
        var count = 0;
        foreach (var party in Frame?.Parties ?? [])
        {
            count += roles.Contains(profile.Catalog.RoleName(party.Organisation)) ? 1 : 0;
        }

        return count;
    }
}
