using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection.Organisations;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// Brings the company names of a filter to the names that stories use, and says which it does not know: a name that no story will
/// ever bear silently takes nothing.
/// </summary>
internal sealed class PartyNames
{
    private static readonly Lazy<Dictionary<string, string>> Known = new(Load);

    private static readonly Lazy<IReadOnlyList<string>> Sorted =
        new(() => [.. Known.Value.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)]);

    /// <summary>The names that stories use, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> All => Sorted.Value;

    /// <summary>The name that stories use for what somebody writes; null where nobody bears it.</summary>
    public static string? NameOf(string text) => Known.Value.GetValueOrDefault(text.Trim());

    /// <summary>What was probably meant, as stories call it; null where nothing is near.</summary>
    public static string? Closest(string text) => Spelling.Closest(text, Known.Value.Keys) is { } near ? Known.Value[near] : null;

    /// <summary>The filter with canonical names, and a line for each name that is unknown.</summary>
    public (SubscriptionFilter Filter, IReadOnlyList<string> Errors) Check(SubscriptionFilter filter)
    {
        var errors = Errors(filter.Parties.Concat(filter.AllParties).Concat(filter.NoParties));
        var canonical = filter with
        {
            Parties = Canonical(filter.Parties),
            AllParties = Canonical(filter.AllParties),
            NoParties = Canonical(filter.NoParties),
        };
        return (canonical, errors);
    }

    /// <summary>The same for what is muted: a mute of a name that no story bears silences nothing.</summary>
    public (IReadOnlyList<Mute> Mutes, IReadOnlyList<string> Errors) Check(IReadOnlyList<Mute> mutes) => (
        [.. mutes.Select(mute => mute.Party is { } party ? mute with { Party = Canonical([party])[0] } : mute)],
        Errors(mutes.Select(mute => mute.Party).OfType<string>()));

    private List<string> Errors(IEnumerable<string> names) =>
        [.. names.Where(name => !Known.Value.ContainsKey(name.Trim())).Distinct(StringComparer.OrdinalIgnoreCase).Select(Unknown)];

    private IReadOnlyList<string> Canonical(IReadOnlyList<string> names) =>
        [.. names.Select(name => Known.Value.GetValueOrDefault(name.Trim(), name.Trim())).Distinct(StringComparer.OrdinalIgnoreCase)];

    private string Unknown(string name) => Closest(name) is { } closest
        ? $"the company '{name}' is unknown: did you mean {closest}?"
        : $"the company '{name}' is unknown: allowed is a name, another name or a ticker of the gazetteer";

    private static Dictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var organisations = Gazetteer.Load("ai-chips");
        foreach (var organisation in organisations) names[organisation.Name] = organisation.Name;

        // Another name may be shared; the organisation that bears it as its own has it.
        foreach (var (alias, name) in organisations.SelectMany(one => one.Aliases.Select(alias => (alias.Text, one.Name))))
            names.TryAdd(alias, name);
        return names;
    }
}
