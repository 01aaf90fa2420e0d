using System.Globalization;
using System.Reflection;

namespace NewsWatch.Worker.Options;

/// <summary>Makes option records from merged settings, noting what cannot be read and where each value came from.</summary>
public sealed class OptionsBinder(IReadOnlyDictionary<string, IReadOnlyList<OptionSetting>> settings)
{
    private readonly List<OptionError> _errors = [];
    private readonly List<OptionSetting> _effective = [];

    public IReadOnlyList<OptionError> Errors => _errors;

    public IReadOnlyList<OptionSetting> Effective => _effective;

    public NewsWatchOptions Bind() => (NewsWatchOptions)BindSection(typeof(NewsWatchOptions), "");

    private object BindSection(Type type, string prefix)
    {
        var section = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var key = prefix + property.Name;
            if (property.GetCustomAttribute<OptionAttribute>() is not null) BindOption(section, property, key);
            else if (OptionDefinition.ElementOf(property.PropertyType) is { } element) property.SetValue(section, BindList(element, key));
            else property.SetValue(section, BindSection(property.PropertyType, $"{key}:"));
        }

        return section;
    }

    // Elements keep the order of their numbers; a gap between numbers is no element.
    private Array BindList(Type element, string key)
    {
        var numbers = settings.Keys
            .Where(name => name.StartsWith($"{key}:", StringComparison.Ordinal))
            .Select(name => int.Parse(name[(key.Length + 1)..].Split(':')[0], CultureInfo.InvariantCulture))
            .Distinct()
            .Order()
            .ToList();
        var list = Array.CreateInstance(element, numbers.Count);
        foreach (var (position, number) in numbers.Index())
            list.SetValue(BindSection(element, string.Create(CultureInfo.InvariantCulture, $"{key}:{number}:")), position);
        return list;
    }

    private void BindOption(object section, PropertyInfo property, string key)
    {
        var option = OptionTable.Resolve(key)!.Definition;
        if (!settings.TryGetValue(key, out var given))
        {
            var shown = option.Attribute.DefaultText ?? Redaction.Show(option, OptionText.Format(option, property.GetValue(section)));
            _effective.Add(new OptionSetting(key, shown, "default"));
            return;
        }

        var read = option.IsList ? ReadList(option, key, given) : ReadOne(option, key, given[0]);
        if (read is null) return;
        property.SetValue(section, read.Value);
        _effective.Add(new OptionSetting(key, Redaction.Show(option, OptionText.Format(option, read.Value)), given[0].Source));
    }

    private Read? ReadOne(OptionDefinition option, string key, OptionSetting setting)
    {
        if (setting.Text.Length == 0 && option.IsOptional) return new Read(null);
        if (OptionText.TryParse(option, setting.Text, out var value)) return new Read(value);
        _errors.Add(OptionError.NotAllowed(option, key, setting));
        return null;
    }

    // One setting for a whole list parts its elements by commas, so that a list fits into one environment variable.
    private Read? ReadList(OptionDefinition option, string key, IReadOnlyList<OptionSetting> given)
    {
        var whole = given.Count == 1 && OptionTable.Resolve(given[0].Key)!.Element is null;
        var settings = whole ? Split(given[0]) : given;
        var values = settings.Select(setting => ReadOne(option with { IsOptional = false }, key, setting)).ToList();
        if (values.Contains(null)) return null;

        var list = Array.CreateInstance(option.ValueType, values.Count);
        foreach (var (position, value) in values.Index()) list.SetValue(value!.Value, position);
        return new Read(list);
    }

    private static List<OptionSetting> Split(OptionSetting setting) =>
    [
        .. setting.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => setting with { Text = text }),
    ];

    private sealed record Read(object? Value);
}
