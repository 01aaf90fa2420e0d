using System.Globalization;
using System.Text.Json;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Channels;

namespace NewsWatch.Delivery.Rendering;

/// <summary>Puts alerts and notices into the words of one language.</summary>
public sealed class BulletinWriter
{
    private const int MaxUrl = 1000;
    private const int MaxSourcesOfEntry = 2;
    private readonly Words words;
    private readonly FactText facts;
    private readonly BulletinLimits limits;

    private BulletinWriter(string language, BulletinLimits limits)
    {
        words = Words.For(language);
        facts = new FactText(words);
        this.limits = limits;
    }

    /// <summary>An entry of a digest is short: no quotations, two sources.</summary>
    public static Bulletin Write(AlertMessage message, BulletinLimits limits)
    {
        var entry = limits with { Quotes = 0, Sources = Math.Min(limits.Sources, MaxSourcesOfEntry) };
        return new BulletinWriter(message.Language, message.More.Count > 0 ? entry : limits).Bulletin(message);
    }

    public static Bulletin Write(Notice notice)
    {
        var words = Words.For(notice.Language);
        var name = $"notice.{JsonNamingPolicy.SnakeCaseLower.ConvertName(notice.Kind.ToString())}";
        var subscription = SafeText.Line(notice.SubscriptionId, 100);
        var detail = SafeText.Line(notice.Detail, 300);
        return new Bulletin
        {
            Words = words,
            Title = words[$"{name}.title"],
            Text = words.Fill($"{name}.text", words.Fill("quote", subscription)) + (detail.Length > 0 ? $" {detail}" : ""),
            SubscriptionId = subscription,
            Links = notice.Link is { } link ? [new LinkText(words[$"{name}.link"], link)] : [],
        };
    }

    /// <summary>One alert as the pull side shows it.</summary>
    public static StoryText Write(LinkedAlert alert, string language) => new BulletinWriter(language, BulletinLimits.Widest).Story(alert);

    private Bulletin Bulletin(AlertMessage message)
    {
        LinkedAlert[] alerts = [new(message.Alert, message.Links.Story), .. message.More];
        var omitted = alerts.Length - limits.Stories;
        var stories = alerts.Take(limits.Stories).Select(Story).ToList();
        return new Bulletin
        {
            Words = words,
            Title = alerts.Length == 1 ? stories[0].Headline : words.Fill("digest.title", Whole(alerts.Length)),
            Stories = stories,
            MoreStories = omitted > 0 ? words.Count("digest.more", omitted, Whole(omitted)) : null,
            SubscriptionId = SafeText.Line(message.Alert.SubscriptionId, 100),
            Reason = SafeText.Line(string.Join(' ', stories.Select(story => story.Reason).Distinct(StringComparer.Ordinal)), limits.Text),
            Links = [.. Links(message.Links)],
        };
    }

    private IEnumerable<LinkText> Links(AlertLinks links)
    {
        if (links.Mute is { } mute) yield return new LinkText(words["link.mute"], mute);
        if (links.Unsubscribe is { } unsubscribe) yield return new LinkText(words["link.unsubscribe"], unsubscribe);
    }

    private StoryText Story(LinkedAlert linked)
    {
        var (alert, story) = (linked.Alert, linked.Alert.Story);
        var parties = string.Join(" + ", story.Deal.Parties.Take(8).Select(party => SafeText.Line(party, 120)));
        var more = story.Sources.Count - limits.Sources;
        return new StoryText
        {
            IsUpdate = alert.IsUpdate,
            Label = alert.IsUpdate ? words.Fill("label.update", Whole(story.Revision)) : words["label.new"],
            Headline = SafeText.Line(story.Headline, Math.Min(200, limits.Text * 2)),
            Happened = facts.Happened(story),
            PartiesLine = $"{parties} ({facts.Type(story.Deal.Type)}, {facts.Status(story.Status)})",
            FactLine = facts.Line(story.Deal),
            Subject = story.Deal.Subject is { } subject ? SafeText.Line(subject, limits.Text) : null,
            Facts = [.. facts.Items(story)],
            Changes = [.. alert.Changes.Take(8).Select(facts.Change)],
            Quotes = [.. Quotes(story)],
            Sources = [.. story.Sources.Take(limits.Sources).Select(Source)],
            MoreSources = more > 0 ? words.Count("sources.more", more, Whole(more)) : null,
            Reason = SafeText.Line(ReasonText.Of(alert, words), limits.Text),
            Link = linked.Story,
            RaisedUtc = alert.RaisedUtc,
        };
    }

    /// <summary>One quotation often states several fields: it is shown once with all of them.</summary>
    private IEnumerable<QuoteText> Quotes(Story story) => story.Evidence
        .GroupBy(evidence => SafeText.Line(evidence.Quote, limits.Text), StringComparer.Ordinal)
        .Take(limits.Quotes)
        .Select(quote => new QuoteText(quote.Key, string.Join(", ", FieldsOf(quote))));

    private IEnumerable<string> FieldsOf(IEnumerable<Evidence> quote) =>
        quote.Select(evidence => facts.Field(evidence.Field)).Distinct(StringComparer.Ordinal);

    private SourceText Source(StorySource source) => new(
        SafeText.Line(source.Publisher, 80),
        SafeText.Line(source.Title, limits.Text),
        SafeText.Line(source.Lang, 10),
        Address(source.Url));

    /// <summary>What a stranger's feed gave as a link must not become a script, nor a broken half of an address.</summary>
    private static string Address(string url) =>
        url.Length <= MaxUrl && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : "";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
