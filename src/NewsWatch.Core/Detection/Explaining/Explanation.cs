using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;
using NewsWatch.Core.Detection.Scoring;

namespace NewsWatch.Core.Detection.Explaining;

/// <summary>Says in one sentence why an article was judged as it was, and step by step how.</summary>
public sealed class Explanation(TopicProfile profile)
{
    private readonly WeightRanking _ranking = new(profile);
    private readonly ReadingSteps _reading = new(profile);

    public string Why(ReadArticle article, Frame? frame, FeatureVector features, bool partnership)
    {
        if (article.Mentions.Count == 0)
        {
            return "No organisation that the profile knows is named.";
        }

        if (frame is null)
        {
            return "Organisations are named, but no sentence tells of a relationship between them that is not recalled news.";
        }

        var parties = string.Join(" and ", Names(article, frame));
        _ranking.Rank(features, partnership);
        var reasons = string.Join(", ", _ranking.Strongest.Select(f => FeatureWords.Of(profile.Model.NameOf(f))));
        return partnership
            ? $"The news is a deal of {parties}; what speaks for it most: {reasons}."
            : $"It names {parties}, but this speaks against a new deal: {reasons}.";
    }

    /// <summary>Language, organisations, frame and what was set aside by which rule, then what weighed most; never empty.</summary>
    public IReadOnlyList<DetectionStep> Steps(ReadArticle article, Frame? frame, FeatureVector features)
    {
        if (article.Mentions.Count == 0)
        {
            return _reading.OfNobody(article);
        }

        var steps = new List<DetectionStep>(16);
        _reading.Add(article, steps);
        if (frame is null)
        {
            steps.Add(new DetectionStep("frame", "none: no sentence joins organisations by a relation word outside what it recalls"));
            return steps;
        }

        FrameSteps.Add(article, frame, steps);
        foreach (var positive in (ReadOnlySpan<bool>)[true, false])
        {
            _ranking.Rank(features, positive);
            foreach (var feature in _ranking.Strongest)
            {
                steps.Add(_ranking.StepOf(feature));
            }
        }

        return steps;
    }

    private static List<string> Names(ReadArticle article, Frame frame)
    {
        var names = new List<string>(frame.Parties.Count);
        foreach (var party in frame.Parties)
        {
            names.Add(article.NameOf(party.Organisation));
        }

        return names;
    }
}
