using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>Makes destinations of what a form says of them.</summary>
internal sealed class DestinationReading(ISubscriptionTerms terms, FieldReading fields)
{
    private const int Most = 50;

    /// <summary>The id of a field of the destination at this place of the form.</summary>
    public static string FieldOf(int place, string name) => FormattableString.Invariant($"to-{place}-{name}");

    public IReadOnlyList<Destination> Read(SubscriptionForm form)
    {
        List<Destination> read = [];
        for (var place = 0; place < form.Destinations.Count; place++)
        {
            var entry = form.Destinations[place];
            if (entry.Remove || entry.IsBlank) continue;
            var destination = Read(entry);
            Check(place, entry, destination);
            if (read.Exists(other => other.Channel == destination.Channel && other.Address == destination.Address))
                fields.Refuse(FieldOf(place, "address"), "form.error.twice");
            read.Add(destination);
        }

        if (read.Count == 0) fields.Refuse(FieldOf(FirstNew(form), "channel"), "form.error.nowhere");
        if (read.Count > Most) fields.Refuse(FieldOf(form.Destinations.Count - 1, "channel"), "form.error.destinations", Most);
        return read;
    }

    private static Destination Read(DestinationEntry entry) => new()
    {
        Channel = entry.Known?.Channel ?? entry.Channel,
        Address = entry.Address.Length > 0 ? entry.Address : entry.Known?.Address ?? "",
        Secret = entry.Secret.Length > 0 ? entry.Secret : entry.Known?.Secret,
    };

    private static int FirstNew(SubscriptionForm form)
    {
        var at = form.Destinations.ToList().FindIndex(entry => entry.KnownId is null);
        return at < 0 ? 0 : at;
    }

    /// <summary>What stands there already was well when it came, and is not asked about again.</summary>
    private void Check(int place, DestinationEntry entry, Destination destination)
    {
        if (destination.Channel.Length == 0)
            fields.Refuse(FieldOf(place, "channel"), "form.error.channel");
        else if (entry.Known is null || entry.Address.Length + entry.Secret.Length > 0)
            Refuse(place, destination);
    }

    /// <summary>Channels say whether it is the address or the secret that they cannot use.</summary>
    private void Refuse(int place, Destination destination)
    {
        if (terms.Error(destination) is not { } error) return;
        var ofSecret = error.Contains(" secret:", StringComparison.Ordinal) || error.Contains("uses no secret", StringComparison.Ordinal);
        var key = ofSecret ? "form.error.secret" : destination.Address.Length == 0 ? "form.error.noaddress" : "form.error.address";
        fields.Refuse(new FieldError(FieldOf(place, ofSecret ? "secret" : "address"), fields.Text(key), error));
    }
}
