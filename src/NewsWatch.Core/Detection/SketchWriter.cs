using NewsWatch.Core.Detection.Facts;
using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection;

/// <summary>
/// Says whom an article is about and with which figures, whatever it is judged to be: the parties of the title, completed from
/// the first sentences. Enough to recognise a deal that is known; opening one needs a judgement.
/// </summary>
public sealed class SketchWriter(TopicProfile profile)
{
    private const int LeadSentences = 4;
    private const int MostParties = 4;

    private readonly PartyPicker _picker = new(profile);
    private readonly FrameClassifier _classifier = new(profile);
    private readonly FactReader _facts = new(profile);
    private readonly BackgroundWriter _background = new(profile);

    /// <summary>Null where title and first sentences name no organisation outside of what they recall.</summary>
    public DealSketch? Write(ReadArticle article)
    {
        if (article.Mentions.Count == 0 || article.Sentences.Count == 0) return null;
        var beginning = article.Sentences.Take(LeadSentences + 1).ToList();
        var parties = Parties(article, beginning);
        if (parties.Count is 0 or > MostParties) return null;
        var facts = Facts(article, beginning, parties);
        var deal = new Deal
        {
            Type = _classifier.TypeOf(article, beginning[0], _picker.Pick(article, beginning[0]).Parties),
            Parties = [.. parties.Select(article.NameOf)],
            CapacityGw = facts.CapacityGw?.Value,
            Value = facts.Value?.Value,
            ValueUsd = profile.InDollars(facts.Value?.Value),
            Units = facts.Units?.Value,
        };
        return new DealSketch(deal, _classifier.StatusOf(article, new Frame(beginning[0], [], Strength: 0))) { Background = _background.Write(article, deal) };
    }

    private List<int> Parties(ReadArticle article, List<Sentence> beginning)
    {
        var named = NamesOf(article, beginning[0]);
        if (beginning[0].Place != Place.Title || named.Count != 1) return named;

        // A title that names one party is completed by the first sentence that names it with one or two others.
        var completed = beginning.Skip(1)
            .Select(sentence => NamesOf(article, sentence))
            .FirstOrDefault(names => names.Count is 2 or 3 && names.Contains(named[0]));
        return completed ?? named;
    }

    private List<int> NamesOf(ReadArticle article, Sentence sentence) =>
        [.. _picker.Pick(article, sentence).Parties.Select(party => party.Organisation).Distinct()];

    // A figure belongs to the deal only where no outside company stands in its sentence.
    private DealFacts Facts(ReadArticle article, List<Sentence> beginning, List<int> parties)
    {
        var facts = new DealFacts();
        foreach (var sentence in beginning)
        {
            var named = article.Mentions.Where(m => sentence.Contains(m.Start)).Select(m => m.Organisation);
            if (named.All(parties.Contains)) _facts.Read(article, sentence, recalled: false, facts);
        }

        return facts;
    }
}
