using NewsWatch.Core.Alerts;
using NewsWatch.Core.Text;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>Makes a subscription of a form, and says at which field what cannot be used.</summary>
internal sealed class FormReading(ISubscriptionTerms terms, WordTable texts)
{
    private const int MostPerHour = 10_000;

    /// <param name="form">As it was written.</param>
    /// <param name="known">What stands under the id, whose mutes and invitations stay; null for a new one.</param>
    public ReadForm Read(SubscriptionForm form, Subscription? known)
    {
        var (filterFields, fields) = (new FieldReading(texts), new FieldReading(texts));
        if (known is null && !SubscriptionRules.IsId(form.Id)) fields.Refuse("id", "form.error.id");
        var subscription = (known ?? new Subscription { Id = form.Id, Destinations = [] }) with
        {
            Filter = new FilterReading(terms, filterFields).Read(form),
            Destinations = new DestinationReading(terms, fields).Read(form),
            Language = Known("language", form.Language, terms.Languages, fields),
            Paused = form.Paused,
            Digest = DigestOf(form, fields),
            QuietHours = QuietHoursOf(form, fields),
            MaxPerHour = fields.Whole("most", form.MaxPerHour, MostPerHour),
        };
        Known("tell", form.Tell, FormValues.Tells, filterFields);
        return new ReadForm(subscription, filterFields.Errors, fields.Errors);
    }

    private static string Known(string field, string text, IReadOnlyList<string> allowed, FieldReading fields)
    {
        if (!allowed.Contains(text)) fields.Refuse(field, "form.error.choice", text);
        return text;
    }

    private static DigestSchedule? DigestOf(SubscriptionForm form, FieldReading fields)
    {
        if (!FormValues.Rhythms.Contains(Known("rhythm", form.Rhythm, FormValues.Rhythms, fields)) || form.Rhythm == FormValues.AtOnce) return null;
        var every = EnumParameter<DigestRhythm>.Parse("rhythm", form.Rhythm)!.Value;
        if (every == DigestRhythm.Hourly) return new DigestSchedule { Every = every, TimeZone = fields.Zone("zone", form.Zone) };
        var on = FormValues.Days.Contains(Known("on", form.On, FormValues.Days, fields)) ? EnumParameter<DayOfWeek>.Parse("on", form.On)!.Value : DayOfWeek.Monday;
        return new DigestSchedule { Every = every, At = fields.Time("at", form.At) ?? default, On = on, TimeZone = fields.Zone("zone", form.Zone) };
    }

    private static QuietHours? QuietHoursOf(SubscriptionForm form, FieldReading fields)
    {
        if (form.QuietFrom.Length + form.QuietTo.Length == 0) return null;
        var (from, to) = (fields.Time("quiet-from", form.QuietFrom), fields.Time("quiet-to", form.QuietTo));
        if (from is not null && from == to) fields.Refuse("quiet-to", "form.error.quiet");
        return new QuietHours(from ?? default, to ?? default, fields.Zone("quiet-zone", form.QuietZone));
    }
}
