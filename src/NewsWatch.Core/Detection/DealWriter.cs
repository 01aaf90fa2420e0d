using NewsWatch.Core.Detection.Facts;
using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection;

/// <summary>States a deal from its frame: type, status, parties, facts, and a quote for each.</summary>
public sealed class DealWriter(TopicProfile profile)
{
    private const int Nearby = 160;

    private readonly FactReader _facts = new(profile);
    private readonly ShareMoveReader _moves = new(profile);
    private readonly FrameClassifier _classifier = new(profile);
    private readonly int _undisclosed = profile.Vocabulary.Section("cues.undisclosed");
    private readonly RoleCaster _roles = new(profile);
    private readonly BackgroundWriter _background = new(profile);

    public WrittenDeal Write(ReadArticle article, Frame frame)
    {
        var facts = ReadFacts(article, frame);
        var moves = article.Sentences.SelectMany(s => _moves.Read(article, s)).DistinctBy(m => m.Value.Party).ToList();
        var evidence = new EvidenceList(article);
        evidence.AddSentence("parties", frame.Sentence);
        var deal = new Deal
        {
            Type = _classifier.TypeOf(article, frame.Sentence, frame.Parties),
            Parties = [.. frame.Parties.Select(p => article.NameOf(p.Organisation)).Distinct(StringComparer.Ordinal)],
            Subject = _classifier.SubjectOf(article, frame.Sentence),
            CapacityGw = evidence.Add("capacity_gw", facts.CapacityGw)?.Value,
            Value = evidence.Add("value", facts.Value)?.Value,
            ValueUsd = profile.InDollars(facts.Value?.Value),
            StakePercent = evidence.Add("stake_percent", facts.StakePercent)?.Value,
            Units = evidence.Add("units", facts.Units)?.Value,
            Starts = facts.Starts is { } starts ? evidence.AddWords("starts", starts.Start, starts.End) : null,
            ShareMoves = [.. moves.Select(m => evidence.Add<ShareMove>("share_moves", m)!.Value.Value)],
        };
        AddUndisclosed(article, deal, evidence);
        return new WrittenDeal(deal, _classifier.StatusOf(article, frame), _background.Write(article, deal), evidence.All)
        {
            Cast = _roles.Cast(article, frame, deal.Type),
        };
    }

    // That nothing is said of the terms is a statement too, and needs its quote.
    private void AddUndisclosed(ReadArticle article, Deal deal, EvidenceList evidence)
    {
        var told = article.Terms.Find(t => t.Section == _undisclosed);
        if (deal.Value is null && told.End > 0)
        {
            evidence.AddSentence("terms_undisclosed", article.Sentences.Find(s => s.Contains(told.Start)));
        }
    }

    private DealFacts ReadFacts(ReadArticle article, Frame frame)
    {
        var facts = new DealFacts();
        _facts.Read(article, frame.Sentence, recalled: false, facts);
        var (capacity, value) = (facts.CapacityGw, facts.Value);
        foreach (var sentence in article.Sentences.Where(s => s != frame.Sentence && IsAbout(article, s, frame)))
        {
            _facts.Read(article, sentence, recalled: false, facts);
        }

        // What the primary sentence says stands, whatever the others add.
        facts.CapacityGw = capacity ?? facts.CapacityGw;
        facts.Value = value ?? facts.Value;
        return facts;
    }

    // Another sentence tells of this deal if it names its parties and nobody else, or follows at once and names nobody.
    private static bool IsAbout(ReadArticle article, Sentence sentence, Frame frame)
    {
        var named = article.Mentions.Where(m => sentence.Contains(m.Start)).Select(m => m.Organisation).Distinct().ToList();
        return named.Count == 0
            ? sentence.Start >= frame.Sentence.End && sentence.Start - frame.Sentence.End <= Nearby
            : named.Count >= Math.Min(2, frame.Parties.Count) && named.TrueForAll(o => frame.Parties.Any(p => p.Organisation == o));
    }
}
