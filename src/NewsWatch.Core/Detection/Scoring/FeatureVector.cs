namespace NewsWatch.Core.Detection.Scoring;

/// <summary>The features that an article shows, each once.</summary>
public sealed class FeatureVector(int size)
{
    private readonly bool[] _shown = new bool[size];
    private readonly List<int> _numbers = [];

    public IReadOnlyList<int> Numbers => _numbers;

    public bool Shows(int feature) => _shown[feature];

    public void Add(int feature)
    {
        if (!_shown[feature])
        {
            _shown[feature] = true;
            _numbers.Add(feature);
        }
    }

    public void Clear()
    {
        foreach (var number in _numbers)
        {
            _shown[number] = false;
        }

        _numbers.Clear();
    }
}
