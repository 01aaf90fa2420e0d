using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>Makes a filter of what a form says of it.</summary>
internal sealed class FilterReading(ISubscriptionTerms terms, FieldReading fields)
{
    private const int MaxEntry = 100;
    private const int MaxEntries = 500;
    private const double MostPercent = 100;
    private const double MostGigawatts = 100_000;
    private const double MostMillions = 1e9;
    private const double Million = 1e6;

    /// <summary>What the form asks for; what cannot be used is left out of it and is an error of the fields.</summary>
    public SubscriptionFilter Read(SubscriptionForm form)
    {
        var filter = new SubscriptionFilter
        {
            Parties = Companies("any", form.Any),
            AllParties = Companies("all", form.All),
            NoParties = Companies("none", form.None),
            Types = Chosen<DealType>("type", form.Types),
            Statuses = Chosen<DealStatus>("status", form.Statuses),
            MinimumConfidence = fields.Number("certainty", form.Certainty, MostPercent) / MostPercent,
            MinimumCapacityGw = fields.Number("capacity", form.Capacity, MostGigawatts),
            MinimumValueUsd = fields.Number("value", form.Value, MostMillions) * Million,
            Languages = Codes(form.SourceLanguages),
            Publishers = Texts("publishers", form.Publishers),
            Words = Texts("words", form.Words),
            First = form.Tell != FormValues.TellChanges,
            Revisions = form.Tell != FormValues.TellFirst,
        };
        var both = filter.NoParties.Intersect(filter.Parties.Concat(filter.AllParties), StringComparer.OrdinalIgnoreCase).ToList();
        if (both.Count > 0) fields.Refuse("none", "form.error.both", string.Join(", ", both));
        return filter;
    }

    /// <summary>One a line; a line that is no name as it stands may hold several with commas between.</summary>
    private IReadOnlyList<string> Companies(string field, string text)
    {
        var written = FieldReading.Lines(text)
            .SelectMany(line => terms.NameOf(line) is null ? line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [line])
            .ToList();
        var named = written.ConvertAll(name => (Name: name, Known: terms.NameOf(name)));
        if (named.Find(one => one.Known is null) is { Name: { } unknown })
        {
            if (terms.Closest(unknown) is { } closest) fields.Refuse(field, "form.error.company.near", unknown, closest);
            else fields.Refuse(field, "form.error.company", unknown);
        }

        if (named.Count > MaxEntries) fields.Refuse(field, "form.error.entries", MaxEntries);
        return [.. named.Select(one => one.Known).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private IReadOnlyList<string> Texts(string field, string text)
    {
        var lines = FieldReading.Lines(text);
        if (lines.FirstOrDefault(line => line.Length > MaxEntry) is { } longest) fields.Refuse(field, "form.error.long", longest.Length, MaxEntry);
        if (lines.Count > MaxEntries) fields.Refuse(field, "form.error.entries", MaxEntries);
        return lines;
    }

    private IReadOnlyList<T> Chosen<T>(string field, IReadOnlyList<string> names)
        where T : struct, Enum
    {
        if (names.FirstOrDefault(name => !EnumParameter<T>.Names.Contains(name)) is not { } unknown)
            return [.. names.Distinct(StringComparer.Ordinal).Select(name => EnumParameter<T>.Parse(field, name)!.Value)];
        fields.Refuse(field, "form.error.choice", unknown);
        return [];
    }

    private IReadOnlyList<string> Codes(IReadOnlyList<string> codes)
    {
        if (codes.FirstOrDefault(code => code.Length != 2 || !code.All(char.IsAsciiLetter)) is { } wrong)
            fields.Refuse("source", "form.error.choice", wrong);
        return [.. codes.Distinct(StringComparer.Ordinal)];
    }
}
