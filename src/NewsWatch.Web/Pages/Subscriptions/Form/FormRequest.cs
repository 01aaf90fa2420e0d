using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>Takes a form out of what a browser sent.</summary>
internal static class FormRequest
{
    /// <summary>More than any browser sends of our form; the rest is cut.</summary>
    private const int MaxText = 20_000;

    private const int MaxDestinations = 60;

    public static SubscriptionForm Of(IFormCollection sent, Subscription? known, SecretSeal seal) => new()
    {
        Id = known?.Id ?? Text(sent, "id"),
        Version = long.TryParse(Text(sent, "version"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        Any = Names(sent, "any"),
        All = Names(sent, "all"),
        None = Names(sent, "none"),
        Types = Chosen(sent, "type"),
        Statuses = Chosen(sent, "status"),
        Certainty = Text(sent, "certainty"),
        Capacity = Text(sent, "capacity"),
        Value = Text(sent, "value"),
        SourceLanguages = Chosen(sent, "source"),
        Publishers = Text(sent, "publishers"),
        Words = Text(sent, "words"),
        Tell = Text(sent, "tell"),
        Rhythm = Text(sent, "rhythm"),
        At = Text(sent, "at"),
        On = Text(sent, "on"),
        Zone = Text(sent, "zone"),
        QuietFrom = Text(sent, "quiet-from"),
        QuietTo = Text(sent, "quiet-to"),
        QuietZone = Text(sent, "quiet-zone"),
        MaxPerHour = Text(sent, "most"),
        Language = Text(sent, "language"),
        Paused = sent.ContainsKey("paused"),
        Destinations = Entries(sent, known, seal),
    };

    private static IReadOnlyList<DestinationEntry> Entries(IFormCollection sent, Subscription? known, SecretSeal seal)
    {
        List<DestinationEntry> entries = [];
        for (var place = 0; place < MaxDestinations && sent.ContainsKey(DestinationReading.FieldOf(place, "address")); place++)
        {
            if (Entry(sent, place, known, seal) is { } entry) entries.Add(entry);
        }

        return entries;
    }

    /// <summary>Null for one that was kept in the form and stands in the subscription no more.</summary>
    private static DestinationEntry? Entry(IFormCollection sent, int place, Subscription? known, SecretSeal seal)
    {
        string Of(string name) => Text(sent, DestinationReading.FieldOf(place, name));
        var entry = new DestinationEntry
        {
            Channel = Of("channel"),
            Address = Of("address"),
            Secret = Of("secret") is { Length: > 0 } secret ? secret : seal.Open(Of("sealed")),
            Remove = sent.ContainsKey(DestinationReading.FieldOf(place, "remove")),
        };
        if (!Guid.TryParse(Of("known"), out var id)) return entry;
        return known?.Destinations.Select(FormWriting.Entry).FirstOrDefault(one => one.KnownId == id) is { } kept
            ? kept with { Address = entry.Address, Secret = entry.Secret, Remove = entry.Remove }
            : null;
    }

    /// <summary>The list, and what was written beside it to be added.</summary>
    private static string Names(IFormCollection sent, string name)
    {
        var (list, added) = (Text(sent, name), Text(sent, $"{name}-add"));
        return added.Length == 0 ? list : list.Length == 0 ? added : $"{list}\n{added}";
    }

    private static IReadOnlyList<string> Chosen(IFormCollection sent, string name) => [.. sent[name].OfType<string>().Where(text => text.Length is > 0 and < 50)];

    private static string Text(IFormCollection sent, string name)
    {
        var text = sent[name].ToString().ReplaceLineEndings("\n").Trim();
        return text.Length <= MaxText ? text : text[..MaxText];
    }
}
