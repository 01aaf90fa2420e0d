using System.Globalization;
using System.Text.Json;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Delivery.Rendering;

/// <summary>The facts of a story in the words of one language, the same on every channel.</summary>
public sealed class FactText(Words words)
{
    private const int MaxName = 120;

    /// <summary>Such as "10 GW · value not stated · Broadcom +9 %".</summary>
    public string Line(Deal deal) => string.Join(" · ", Facts(deal));

    /// <summary>What a reader looks for first, each with its name.</summary>
    public IEnumerable<FactItem> Items(Story story)
    {
        var deal = story.Deal;
        yield return Item("parties", Parties(deal));
        yield return Item("type", Type(deal.Type));
        yield return Item("status", Status(story.Status));
        if (deal.Subject is { } subject) yield return Item("subject", SafeText.Line(subject, MaxName));
        if (deal.CapacityGw is { } capacity) yield return Item(StoryField.CapacityGw, Gigawatts(capacity));
        yield return Item("value", Value(deal) ?? words["not_stated"]);
        if (deal.StakePercent is { } stake) yield return Item("stake_percent", $"{words.Number(stake)} %");
        if (deal.Units is { } units) yield return Item("units", words.Number(units));
        if (deal.Starts is { } starts) yield return Item("starts", SafeText.Line(starts, MaxName));
        if (deal.ShareMoves.Count > 0) yield return Item("share_moves", string.Join(", ", deal.ShareMoves.Take(5).Select(Move)));
    }

    /// <summary>What happened, in one sentence: "Orion and Vega announced a partnership (10 GW).".</summary>
    public string Happened(Story story)
    {
        var deal = story.Deal;
        string?[] figures = [deal.CapacityGw is { } capacity ? Gigawatts(capacity) : null, Value(deal)];
        var stated = figures.OfType<string>().ToList();
        var what = words[$"deal.{Wire(deal.Type)}"] + (stated.Count > 0 ? $" ({string.Join(", ", stated)})" : "");
        return words.Count($"happened.{Wire(story.Status)}", deal.Parties.Count, words.List(Names(deal)), what);
    }

    public string Status(DealStatus status) => words[$"status.{Wire(status)}"];

    public string Type(DealType type) => words[$"type.{Wire(type)}"];

    /// <summary>The name of a field without its unit, which the figure carries itself.</summary>
    public string Field(string field) => words.Find($"field.{field}") ?? SafeText.Line(field, MaxName).Replace('_', ' ');

    /// <summary>Such as "status: reported → announced" or "parties: SoftBank added".</summary>
    public string Change(StoryChange change) => $"{Field(change.Field)}{words["colon"]} " + change.Field switch
    {
        StoryField.Parties => words.Fill("change.added", SafeText.Line(change.To, MaxName)),
        StoryField.CapacityGw => FromTo(change, Gigawatts),
        StoryField.ValueUsd => FromTo(change, figure => Amount(figure, "USD")),
        _ when change.From is null => Named(change, change.To),
        _ => words.Fill("change.from_to", Named(change, change.From), Named(change, change.To)),
    };

    private static List<string> Names(Deal deal) => [.. deal.Parties.Take(8).Select(party => SafeText.Line(party, MaxName))];

    private static string Parties(Deal deal) => string.Join(" + ", Names(deal));

    private IEnumerable<string> Facts(Deal deal)
    {
        if (deal.CapacityGw is { } capacity) yield return Gigawatts(capacity);
        if (deal.Units is { } units) yield return words.Count("units", units, words.Number(units));
        yield return Value(deal) ?? words["value.not_stated"];
        if (deal.StakePercent is { } stake) yield return words.Fill("stake", words.Number(stake));
        if (deal.Starts is { } starts) yield return words.Fill("starts", SafeText.Line(starts, MaxName));
        foreach (var move in deal.ShareMoves) yield return Move(move);
    }

    private FactItem Item(string field, string value) => new(Field(field), value) { Field = field };

    private string Move(ShareMove move) =>
        $"{SafeText.Line(move.Party, MaxName)} {move.Percent.ToString("+0.##;-0.##;0", words.Numbers)} %";

    private string? Value(Deal deal)
    {
        if (deal.Value is { } money) return Qualified(money.Qualifier, Amount((double)money.Amount, SafeText.Line(money.Currency, 10)));
        return deal.ValueUsd is { } dollars ? Amount(dollars, "USD") : null;
    }

    private string Qualified(string? qualifier, string amount)
    {
        if (qualifier is null) return amount;
        var key = $"qualifier.{qualifier}";
        return words.Find(key) is null ? $"{SafeText.Line(qualifier, MaxName).Replace('_', ' ')} {amount}" : words.Fill(key, amount);
    }

    private string Amount(double amount, string currency) => Math.Abs(amount) switch
    {
        >= 1e12 => Scaled("amount.trillion", amount, (1e12, currency)),
        >= 1e9 => Scaled("amount.billion", amount, (1e9, currency)),
        >= 1e6 => Scaled("amount.million", amount, (1e6, currency)),
        _ => $"{words.Number(amount)} {currency}",
    };

    /// <summary>Languages that have no word in use for a million millions count thousands of the next smaller one.</summary>
    private string Scaled(string key, double amount, (double Unit, string Currency) of) =>
        words.Count(key, amount / of.Unit, words.Number(amount / of.Unit), of.Currency, words.Number(amount / 1e9));

    private string Gigawatts(double figure) => $"{words.Number(figure)} GW";

    private string Named(StoryChange change, string value) =>
        change.Field == StoryField.Status && words.Find($"status.{value}") is { } status ? status : SafeText.Line(value, MaxName);

    private string FromTo(StoryChange change, Func<double, string> inWords)
    {
        string Figure(string figure) => inWords(double.Parse(figure, CultureInfo.InvariantCulture));
        return change.From is null
            ? words.Fill("change.now", Figure(change.To))
            : words.Fill("change.from_to", Figure(change.From), Figure(change.To));
    }

    private static string Wire<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
