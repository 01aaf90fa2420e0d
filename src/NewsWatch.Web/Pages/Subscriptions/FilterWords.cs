using NewsWatch.Core.Alerts;
using NewsWatch.Core.Text;
using NewsWatch.Web.Pages.Deals;
using NewsWatch.Web.Pages.Stories;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>A filter in the words of the reader: "Deals with OpenAI or Nvidia, from 1 GW, announced".</summary>
internal sealed class FilterWords(WordTable texts, IStoryWords words)
{
    private const double Percent = 100;

    public string Of(SubscriptionFilter filter) => string.Join(", ", Parts(filter).OfType<string>());

    private IEnumerable<string?> Parts(SubscriptionFilter filter)
    {
        var isOpen = filter.Types.Count + filter.Parties.Count + filter.AllParties.Count + filter.NoParties.Count == 0;
        var subject = filter.Types.Count > 0
            ? texts.Fill("filter.words.types", Or(filter.Types.Select(type => words.Type(type, texts.Language))))
            : texts[isOpen ? "filter.words.alldeals" : "filter.words.deals"];
        yield return filter.Parties.Count > 0 ? $"{subject} {texts.Fill("filter.words.with", Or(filter.Parties))}" : subject;
        yield return filter.AllParties.Count > 0 ? texts.Fill(filter.AllParties.Count > 1 ? "filter.words.together" : "filter.words.with", And(filter.AllParties)) : null;
        yield return filter.NoParties.Count > 0 ? texts.Fill("filter.words.without", Or(filter.NoParties)) : null;
        yield return filter.MinimumCapacityGw is { } capacity ? texts.Fill("filter.words.from", FigureText.Gigawatts(texts, capacity)) : null;
        yield return filter.MinimumValueUsd is { } value ? texts.Fill("filter.words.from", FigureText.Dollars(texts, value)) : null;
        yield return filter.Statuses.Count > 0 ? Or(filter.Statuses.Select(status => words.Status(status, texts.Language))) : null;
        yield return filter.MinimumConfidence is { } confidence ? texts.Fill("filter.words.certain", texts.Number(confidence * Percent)) : null;
        yield return filter.Languages.Count > 0
            ? texts.Fill("filter.words.languages", Or(filter.Languages.Select(code => SourceLanguages.NameOf(code, texts.Language))))
            : null;
        yield return filter.Publishers.Count > 0 ? texts.Fill("filter.words.publishers", Or(filter.Publishers)) : null;
        yield return filter.Words.Count > 0 ? texts.Fill("filter.words.words", And(filter.Words.Select(word => texts.Fill("filter.words.quote", word)))) : null;
        yield return (filter.First, filter.Revisions) switch
        {
            (true, false) => texts["filter.words.first"],
            (false, true) => texts["filter.words.changes"],
            _ => null,
        };
    }

    private string Or(IEnumerable<string> items) => Joined([.. items], texts["filter.words.or"]);

    private string And(IEnumerable<string> items) => Joined([.. items], texts["filter.words.and"]);

    private static string Joined(IReadOnlyList<string> items, string word) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.SkipLast(1))} {word} {items[^1]}";
}
