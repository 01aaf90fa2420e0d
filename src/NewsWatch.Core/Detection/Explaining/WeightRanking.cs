using System.Globalization;
using NewsWatch.Core.Detection.Profiles;
using NewsWatch.Core.Detection.Scoring;

namespace NewsWatch.Core.Detection.Explaining;

/// <summary>The few features that weighed most for or against; the bias that every article shows is none of them.</summary>
public sealed class WeightRanking(TopicProfile profile)
{
    private const int Most = 3;

    private readonly List<int> _strongest = new(Most + 1);
    private readonly List<int> _shown = [];
    private readonly Dictionary<int, DetectionStep> _steps = [];
    private readonly int _bias = profile.Catalog.Of(Signal.Bias);

    public IReadOnlyList<int> Strongest => _strongest;

    public void Rank(FeatureVector features, bool positive)
    {
        _strongest.Clear();
        _shown.Clear();
        profile.Model.CollectShown(features, _shown);
        foreach (var feature in _shown)
        {
            var weight = profile.Model.WeightOf(feature);
            if (feature != _bias && weight != 0 && weight > 0 == positive)
            {
                Insert(feature, Math.Abs(weight));
            }
        }
    }

    /// <summary>The same step for the same feature, since every judgement names some.</summary>
    public DetectionStep StepOf(int feature)
    {
        if (!_steps.TryGetValue(feature, out var step))
        {
            var weight = profile.Model.WeightOf(feature).ToString("+0.00;-0.00", CultureInfo.InvariantCulture);
            step = new DetectionStep("weight", $"{profile.Model.NameOf(feature)} {weight}");
            _steps.Add(feature, step);
        }

        return step;
    }

    private void Insert(int feature, double strength)
    {
        var place = _strongest.Count;
        while (place > 0 && Math.Abs(profile.Model.WeightOf(_strongest[place - 1])) < strength)
        {
            place--;
        }

        _strongest.Insert(place, feature);
        if (_strongest.Count > Most)
        {
            _strongest.RemoveAt(Most);
        }
    }
}
