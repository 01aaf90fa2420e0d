using System.Globalization;
using System.Text.Json;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Delivery.Rendering;

/// <summary>The facts of a story in words, the same on every channel.</summary>
public static class FactText
{
    /// <summary>Such as "10 GW · value not stated · Broadcom +9 %".</summary>
    public static string Line(Deal deal) => string.Join(" · ", Facts(deal));

    public static string Status(DealStatus status) => Wire(status);

    public static string Type(DealType type) =>
        type == DealType.CoDevelopment ? "co-development" : Wire(type).Replace('_', ' ');

    /// <summary>The name of a field without its unit, which the figure carries itself.</summary>
    public static string Field(string field) => field switch
    {
        StoryField.CapacityGw => "capacity",
        StoryField.ValueUsd => "value",
        _ => SafeText.Line(field).Replace('_', ' '),
    };

    /// <summary>Such as "status: reported → announced" or "parties: SoftBank added".</summary>
    public static string Change(StoryChange change) => change.Field switch
    {
        StoryField.Parties => $"parties: {SafeText.Line(change.To)} added",
        StoryField.CapacityGw => $"{Field(change.Field)}: {FromTo(change, Gigawatts)}",
        StoryField.ValueUsd => $"{Field(change.Field)}: {FromTo(change, figure => Amount(figure, "USD"))}",
        _ => $"{Field(change.Field)}: {(change.From is null ? "" : $"{SafeText.Line(change.From)} → ")}{SafeText.Line(change.To)}",
    };

    private static IEnumerable<string> Facts(Deal deal)
    {
        if (deal.CapacityGw is { } capacity) yield return Gigawatts(capacity);
        if (deal.Units is { } units) yield return $"{units.ToString("#,0", CultureInfo.InvariantCulture)} units";
        yield return Value(deal);
        if (deal.StakePercent is { } stake) yield return $"{Number(stake)} % stake";
        if (deal.Starts is { } starts) yield return $"starts {SafeText.Line(starts)}";
        foreach (var move in deal.ShareMoves)
            yield return string.Create(CultureInfo.InvariantCulture, $"{SafeText.Line(move.Party)} {move.Percent:+0.##;-0.##;0} %");
    }

    private static string Value(Deal deal)
    {
        if (deal.Value is { } money)
            return $"{Qualifier(money.Qualifier)}{Amount((double)money.Amount, SafeText.Line(money.Currency))}";
        return deal.ValueUsd is { } dollars ? Amount(dollars, "USD") : "value not stated";
    }

    private static string Qualifier(string? qualifier) =>
        qualifier is null ? "" : $"{SafeText.Line(qualifier).Replace('_', ' ')} ";

    private static string Amount(double amount, string currency) => Math.Abs(amount) switch
    {
        >= 1e12 => $"{Number(amount / 1e12)} trillion {currency}",
        >= 1e9 => $"{Number(amount / 1e9)} billion {currency}",
        >= 1e6 => $"{Number(amount / 1e6)} million {currency}",
        _ => $"{Number(amount)} {currency}",
    };

    private static string Gigawatts(double figure) => $"{Number(figure)} GW";

    private static string Number(double figure) => figure.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string FromTo(StoryChange change, Func<double, string> inWords)
    {
        string Words(string figure) => inWords(double.Parse(figure, CultureInfo.InvariantCulture));
        return change.From is null ? $"now {Words(change.To)}" : $"{Words(change.From)} → {Words(change.To)}";
    }

    private static string Wire<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
