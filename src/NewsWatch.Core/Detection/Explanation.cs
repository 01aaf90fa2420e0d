using System.Globalization;
using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Reading;
using NewsWatch.Core.Detection.Scoring;

namespace NewsWatch.Core.Detection;

/// <summary>Says in words why an article was judged as it was.</summary>
public sealed class Explanation(TopicProfile profile)
{
    private const int Reasons = 3;

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

        var parties = string.Join(" and ", frame.Parties.Select(p => article.NameOf(p.Organisation)));
        var reasons = string.Join(", ", Strongest(features, partnership).Where(f => f != profile.Catalog.Of(Signal.Bias)).Select(f => FeatureWords.Of(profile.Catalog.Names[f])));
        return partnership
            ? $"The news is a deal of {parties}; what speaks for it most: {reasons}."
            : $"It names {parties}, but this speaks against a new deal: {reasons}.";
    }

    public IReadOnlyList<DetectionStep> Steps(ReadArticle article, Frame frame, FeatureVector features)
    {
        var steps = new List<DetectionStep>
        {
            new("language", article.Source.Lang == article.Language ? article.Language : $"{article.Language} (declared: {article.Source.Lang ?? "nothing"})"),
            new("organisations", string.Join(", ", article.Mentions.Select(m => article.NameOf(m.Organisation)).Distinct(StringComparer.Ordinal))),
            new("frame", article.Quote(frame.Sentence.Field, frame.Sentence.Start, frame.Sentence.End)),
            new("parties", string.Join(", ", frame.Parties.Select(p => article.NameOf(p.Organisation)))),
        };
        steps.AddRange(frame.Parties.Where(p => p.Organisation < 0).Select(p => new DetectionStep("unknown organisation", article.NameOf(p.Organisation))));
        steps.AddRange(frame.SetAside.Select(s => new DetectionStep("set aside", $"{article.NameOf(s.Mention.Organisation)}: {s.Rule}")));
        steps.AddRange(Strongest(features, positive: true).Concat(Strongest(features, positive: false)).Distinct().Select(Weighed));
        if (article.IsTruncated)
        {
            steps.Add(new DetectionStep("limit", "The article is longer than what is read of it; the rest was left out."));
        }

        return steps;
    }

    private DetectionStep Weighed(int feature) =>
        new("weight", string.Create(CultureInfo.InvariantCulture, $"{profile.Catalog.Names[feature]} {profile.Model.WeightOf(feature):+0.00;-0.00}"));

    private IEnumerable<int> Strongest(FeatureVector features, bool positive) =>
        features.Numbers.Where(f => profile.Model.WeightOf(f) > 0 == positive && profile.Model.WeightOf(f) != 0)
            .OrderByDescending(f => Math.Abs(profile.Model.WeightOf(f)))
            .Take(Reasons);
}
