using NewsWatch.Core.Detection.Facts;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection;

/// <summary>States the older deals that an article recalls: an organisation in a recalled part, with the sentence's subject.</summary>
public sealed class BackgroundWriter
{
    private readonly TopicProfile _profile;
    private readonly FactReader _facts;
    private readonly Frames.FrameClassifier _classifier;

    public BackgroundWriter(TopicProfile profile)
    {
        _profile = profile;
        _facts = new FactReader(profile);
        _classifier = new Frames.FrameClassifier(profile);
    }

    public IReadOnlyList<Deal> Write(ReadArticle article, Deal primary)
    {
        if (article.Recalled.Count == 0) return [];
        var deals = new List<Deal>();
        foreach (var sentence in article.Sentences)
        {
            var recalled = Names(article, sentence, recalled: true);
            foreach (var name in recalled.Where(n => !primary.Parties.Contains(n, StringComparer.Ordinal)))
            {
                Add(deals, article, sentence, [Partner(article, sentence, name, primary), name]);
            }
        }

        return deals;
    }

    private void Add(List<Deal> deals, ReadArticle article, Sentence sentence, string[] parties)
    {
        if (deals.Exists(d => d.Parties.SequenceEqual(parties, StringComparer.Ordinal)))
        {
            return;
        }

        var span = PartAbout(article, sentence, parties[1]);
        var facts = new DealFacts();
        _facts.Read(article, span, recalled: true, facts);
        deals.Add(new Deal
        {
            Type = _classifier.TypeOf(article, span, []),
            Parties = parties,
            CapacityGw = facts.CapacityGw?.Value,
            Value = facts.Value?.Value,
            ValueUsd = _profile.InDollars(facts.Value?.Value),
            Units = facts.Units?.Value,
        });
    }

    // From the name's own recalled part up to the next one's, so that figures stay with their deal.
    private static Sentence PartAbout(ReadArticle article, Sentence sentence, string name)
    {
        var mention = article.Mentions.Find(m => sentence.Contains(m.Start) && article.NameOf(m.Organisation) == name);
        var next = article.Mentions.Find(m => sentence.Contains(m.Start) && m.Start > mention.Start);
        var start = article.Recalled.Find(s => s.Contains(mention.Start)).Start;
        return sentence with { Start = start, End = next.Start > 0 ? next.Start : sentence.End };
    }

    private static string Partner(ReadArticle article, Sentence sentence, string name, Deal primary) =>
        Names(article, sentence, recalled: true).Concat(Names(article, sentence, recalled: false)).Concat(primary.Parties)
            .First(n => n != name && primary.Parties.Contains(n, StringComparer.Ordinal));

    private static List<string> Names(ReadArticle article, Sentence sentence, bool recalled) =>
        [.. article.MentionsIn(sentence.Span).ToArray()
            .Where(m => article.IsRecalled(m.Start) == recalled)
            .Select(m => article.NameOf(m.Organisation))
            .Distinct(StringComparer.Ordinal)];
}
