using System.Globalization;
using System.Reflection;
using System.Text;

namespace NewsWatch.Worker.Options;

/// <summary>Every option of the program, made from the option records.</summary>
public static class OptionTable
{
    public static IReadOnlyList<OptionDefinition> All { get; } = [.. Describe(typeof(NewsWatchOptions), "")];

    /// <summary>
    /// The option that a key of any case names, and the key as the table writes it with the numbers given; null where there is none.
    /// A number after the key of a list of values names one of its elements.
    /// </summary>
    public static OptionPath? Resolve(string key)
    {
        var segments = key.Split(':');
        foreach (var definition in All)
        {
            var names = definition.Key.Split(':');
            if (Matches(names, segments)) return new OptionPath(definition, Canonical(names, segments), Element: null);
            if (definition.IsList && Matches(names, segments[..^1]) && Number(segments[^1]) is { } element)
                return new OptionPath(definition, Canonical(names, segments), element);
        }

        return null;
    }

    /// <summary>Whether options stand below this key.</summary>
    public static bool IsSection(string key)
    {
        var segments = key.Split(':');
        return All.Select(definition => definition.Key.Split(':'))
            .Any(names => names.Length > segments.Length && Matches(names[..segments.Length], segments));
    }

    /// <summary>The table that the README shows.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder("| Option | Environment | Default | Allowed | What it does |\n|---|---|---|---|---|\n");
        foreach (var option in All)
        {
            var initial = option.Default.Length == 0 ? "" : $"`{option.Default}`";
            var description = option.Attribute.Description + (option.Attribute.Secret ? " Secret." : "");
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{option.Key}` | `{option.EnvironmentName}` | {initial} | {option.Allowed} | {description} |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<OptionDefinition> Describe(Type section, string prefix)
    {
        var defaults = Activator.CreateInstance(section);
        foreach (var property in section.GetProperties().Where(property => property.CanWrite))
        {
            var key = prefix + property.Name;
            if (property.GetCustomAttribute<OptionAttribute>() is { } attribute)
            {
                yield return OptionDefinition.From(key, property, attribute, property.GetValue(defaults));
                continue;
            }

            var element = OptionDefinition.ElementOf(property.PropertyType);
            var below = element is null ? $"{key}:" : $"{key}:{OptionDefinition.Index}:";
            foreach (var definition in Describe(element ?? property.PropertyType, below)) yield return definition;
        }
    }

    private static bool Matches(string[] names, string[] segments) =>
        names.Length == segments.Length
        && names.Zip(segments).All(pair => pair.First == OptionDefinition.Index
            ? Number(pair.Second) is not null
            : pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));

    private static string Canonical(string[] names, string[] segments) =>
        string.Join(':', names.Zip(segments, (name, segment) => name == OptionDefinition.Index ? segment : name));

    private static int? Number(string segment) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
