namespace NewsWatch.Worker.Options;

/// <summary>The settings of one source, such as the file or the environment, with what is wrong with them.</summary>
public sealed class OptionLayer
{
    private readonly Dictionary<string, SortedDictionary<int, OptionSetting>> _settings = new(StringComparer.Ordinal);

    public List<OptionError> Errors { get; } = [];

    /// <summary>By key as the option table writes it: the elements that were given one by one, or one setting for the whole value.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<OptionSetting>>> Settings =>
        _settings.Select(pair => KeyValuePair.Create<string, IReadOnlyList<OptionSetting>>(pair.Key, [.. pair.Value.Values]));

    /// <summary>Takes a setting of a known option; a second one for the same place is an error.</summary>
    public void Add(OptionSetting setting)
    {
        var path = OptionTable.Resolve(setting.Key) ?? throw new ArgumentException($"{setting.Key} is no option.", nameof(setting));
        if (!_settings.TryGetValue(path.Key, out var elements)) _settings[path.Key] = elements = [];

        // The whole of a list and elements of it would be two answers to one question.
        var twice = path.Element is { } element ? elements.ContainsKey(element) || elements.ContainsKey(-1) : elements.Count > 0;
        if (twice) Errors.Add(new OptionError(path.Key, $"given twice: {elements.First().Value.Source} and {setting.Source}; allowed: one of them"));
        else elements.Add(path.Element ?? -1, setting);
    }

    /// <summary>Takes a setting, or notes that no option has its key.</summary>
    public void AddOrRefuse(OptionSetting setting)
    {
        if (OptionTable.Resolve(setting.Key) is not null)
        {
            Add(setting);
            return;
        }

        var closest = Spelling.Closest(setting.Key, OptionTable.All.Select(option => option.Key));
        Errors.Add(new OptionError(
            setting.Key,
            closest is null ? $"no such option ({setting.Source})" : $"no such option ({setting.Source}); did you mean {closest}?"));
    }
}
