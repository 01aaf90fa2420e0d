using System.Globalization;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Text;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>Puts a subscription into a form; of destinations neither address nor secret.</summary>
internal static class FormWriting
{
    private const double Percent = 100;
    private const double Million = 1e6;

    /// <summary>One that says nothing yet, with alerts in the reader's language where there are any.</summary>
    public static SubscriptionForm Blank(ISubscriptionTerms terms, string language) => new()
    {
        Language = terms.Languages.Contains(language) ? language : "en",
        Destinations = [new DestinationEntry()],
    };

    public static SubscriptionForm Of(StoredSubscription stored, WordTable texts)
    {
        var (subscription, filter) = (stored.Subscription, stored.Subscription.Filter);
        var form = new SubscriptionForm
        {
            Id = subscription.Id,
            Version = stored.Version,
            Any = Lines(filter.Parties),
            All = Lines(filter.AllParties),
            None = Lines(filter.NoParties),
            Types = [.. filter.Types.Select(EnumParameter<Core.Detection.DealType>.NameOf)],
            Statuses = [.. filter.Statuses.Select(EnumParameter<Core.Detection.DealStatus>.NameOf)],
            Certainty = Number(filter.MinimumConfidence * Percent, texts),
            Capacity = Number(filter.MinimumCapacityGw, texts),
            Value = Number(filter.MinimumValueUsd / Million, texts),
            SourceLanguages = [.. filter.Languages.Select(language => language.ToLowerInvariant())],
            Publishers = Lines(filter.Publishers),
            Words = Lines(filter.Words),
            Tell = (filter.First, filter.Revisions) switch
            {
                (true, false) => FormValues.TellFirst,
                (false, true) => FormValues.TellChanges,
                _ => FormValues.TellAll,
            },
            MaxPerHour = subscription.MaxPerHour?.ToString(CultureInfo.InvariantCulture) ?? "",
            Language = subscription.Language,
            Paused = subscription.Paused,
            Destinations = [.. subscription.Destinations.Select(Entry)],
        };
        return WithTimes(form, subscription);
    }

    public static DestinationEntry Entry(Destination destination) =>
        new() { KnownId = DestinationIdentity.ForHealth(destination), Known = destination, Channel = destination.Channel };

    private static SubscriptionForm WithTimes(SubscriptionForm form, Subscription subscription)
    {
        if (subscription.Digest is { } digest)
        {
            form = form with
            {
                Rhythm = EnumParameter<DigestRhythm>.NameOf(digest.Every),
                At = Time(digest.At),
                On = EnumParameter<DayOfWeek>.NameOf(digest.On),
                Zone = digest.TimeZone,
            };
        }

        return subscription.QuietHours is { } quiet
            ? form with { QuietFrom = Time(quiet.From), QuietTo = Time(quiet.To), QuietZone = quiet.TimeZone }
            : form;
    }

    private static string Lines(IReadOnlyList<string> entries) => string.Join('\n', entries);

    private static string Number(double? figure, WordTable texts) => figure?.ToString("0.######", texts.Numbers) ?? "";

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
