namespace NewsWatch.Core.Detection.Scoring;

/// <summary>Which sections of the vocabulary a stretch of text shows. Cleared at the cost of what it holds.</summary>
public sealed class SectionSet(int size)
{
    private readonly bool[] _has = new bool[size];
    private readonly List<int> _sections = [];

    public bool Has(int section) => section >= 0 && _has[section];

    public void Add(int section)
    {
        if (!_has[section])
        {
            _has[section] = true;
            _sections.Add(section);
        }
    }

    public bool Any(bool[] sections) => Count(sections) > 0;

    public int Count(bool[] sections)
    {
        var count = 0;
        foreach (var section in _sections)
        {
            count += sections[section] ? 1 : 0;
        }

        return count;
    }

    public void Clear()
    {
        foreach (var section in _sections)
        {
            _has[section] = false;
        }

        _sections.Clear();
    }
}
