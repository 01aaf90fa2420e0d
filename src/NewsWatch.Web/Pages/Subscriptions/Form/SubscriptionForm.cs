namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>A subscription as a form has it: text as it was written, whether or not it can be used.</summary>
public sealed record SubscriptionForm
{
    public string Id { get; init; } = "";

    /// <summary>The version that the form was made of; 0 for a new one.</summary>
    public long Version { get; init; }

    /// <summary>One company a line, as each list of names.</summary>
    public string Any { get; init; } = "";

    public string All { get; init; } = "";

    public string None { get; init; } = "";

    public IReadOnlyList<string> Types { get; init; } = [];

    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>In percent.</summary>
    public string Certainty { get; init; } = "";

    /// <summary>In gigawatts.</summary>
    public string Capacity { get; init; } = "";

    /// <summary>In millions of US dollars.</summary>
    public string Value { get; init; } = "";

    public IReadOnlyList<string> SourceLanguages { get; init; } = [];

    public string Publishers { get; init; } = "";

    public string Words { get; init; } = "";

    /// <summary>One of <see cref="FormValues.Tells"/>.</summary>
    public string Tell { get; init; } = FormValues.TellAll;

    /// <summary>One of <see cref="FormValues.Rhythms"/>.</summary>
    public string Rhythm { get; init; } = FormValues.AtOnce;

    public string At { get; init; } = "08:00";

    /// <summary>A day of the week by its English name.</summary>
    public string On { get; init; } = "monday";

    public string Zone { get; init; } = FormValues.DefaultZone;

    public string QuietFrom { get; init; } = "";

    public string QuietTo { get; init; } = "";

    public string QuietZone { get; init; } = FormValues.DefaultZone;

    public string MaxPerHour { get; init; } = "";

    /// <summary>The language of the alerts.</summary>
    public string Language { get; init; } = "en";

    public bool Paused { get; init; }

    public IReadOnlyList<DestinationEntry> Destinations { get; init; } = [];
}
