using System.Globalization;
using NewsWatch.Core.Detection;

namespace NewsWatch.Worker.Commands;

/// <summary>The stated facts of a deal for a reader, by the names that evidence uses.</summary>
internal static class DealFacts
{
    public static IEnumerable<(string Field, string Value)> Of(Deal deal)
    {
        yield return ("type", JsonLine.Word(deal.Type));
        yield return ("parties", string.Join(", ", deal.Parties));
        if (deal.Subject is { } subject) yield return ("subject", subject);
        if (deal.CapacityGw is { } capacity) yield return ("capacity_gw", $"{Number(capacity)} GW");
        if (deal.Value is { } value) yield return ("value", Amount(value));
        if (deal.ValueUsd is { } dollars) yield return ("value_usd", $"{Number(dollars)} USD");
        if (deal.StakePercent is { } stake) yield return ("stake_percent", $"{Number(stake)} %");
        if (deal.Units is { } units) yield return ("units", Number(units));
        if (deal.Starts is { } starts) yield return ("starts", starts);
        foreach (var move in deal.ShareMoves) yield return ("share_moves", $"{move.Party} {move.Percent.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture)} %");
    }

    /// <summary>The deal in one line.</summary>
    public static string Line(Deal deal) => string.Join("; ", Of(deal).Select(fact => fact.Value));

    private static string Amount(Money value)
    {
        var qualifier = value.Qualifier is { } word ? $"{word.Replace('_', ' ')} " : "";
        return $"{qualifier}{value.Amount.ToString("#,0.##", CultureInfo.InvariantCulture)} {value.Currency}";
    }

    private static string Number(double number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);
}
