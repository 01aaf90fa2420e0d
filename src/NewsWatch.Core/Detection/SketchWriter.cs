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
        var first = article.Sentences[0];
        var picked = _picker.Pick(article, first).Parties;
        var parties = Parties(article, picked);
        if (parties.Count is 0 or > MostParties) return null;
        var facts = Facts(article, parties);
        var deal = new Deal
        {
            Type = _classifier.TypeOf(article, first, picked),
            Parties = Names(article, parties),
            CapacityGw = facts.CapacityGw?.Value,
            Value = facts.Value?.Value,
            ValueUsd = profile.InDollars(facts.Value?.Value),
            Units = facts.Units?.Value,
        };
        var status = _classifier.StatusOf(article, new Frame(first, [], Strength: 0));
        return new DealSketch(deal, status) { Background = _background.Write(article, deal) };
    }

    private static string[] Names(ReadArticle article, List<int> parties)
    {
        var names = new string[parties.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = article.NameOf(parties[i]);
        }

        return names;
    }

    private List<int> Parties(ReadArticle article, List<Mention> picked)
    {
        var named = Numbers(picked);
        if (article.Sentences[0].Place != Place.Title || named.Count != 1) return named;

        // A title that names one party is completed by the first sentence that names it with one or two others.
        for (var i = 1; i < BeginningOf(article); i++)
        {
            var names = Numbers(_picker.Pick(article, article.Sentences[i]).Parties);
            if (names.Count is 2 or 3 && names.Contains(named[0])) return names;
        }

        return named;
    }

    private static int BeginningOf(ReadArticle article) => Math.Min(article.Sentences.Count, LeadSentences + 1);

    private static List<int> Numbers(List<Mention> parties)
    {
        var numbers = new List<int>(parties.Count);
        foreach (var party in parties)
        {
            if (!numbers.Contains(party.Organisation)) numbers.Add(party.Organisation);
        }

        return numbers;
    }

    // A figure belongs to the deal only where no outside company stands in its sentence.
    private DealFacts Facts(ReadArticle article, List<int> parties)
    {
        var facts = new DealFacts();
        for (var i = 0; i < BeginningOf(article); i++)
        {
            if (NamesOnly(article, article.Sentences[i], parties)) _facts.Read(article, article.Sentences[i], recalled: false, facts);
        }

        return facts;
    }

    private static bool NamesOnly(ReadArticle article, Sentence sentence, List<int> parties)
    {
        foreach (var mention in article.MentionsIn(sentence.Span))
        {
            if (!parties.Contains(mention.Organisation)) return false;
        }

        return true;
    }
}
