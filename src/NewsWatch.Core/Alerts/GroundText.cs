using System.Globalization;

namespace NewsWatch.Core.Alerts;

/// <summary>Grounds in English, for logs, commands and the API. What readers are sent is written in their own language.</summary>
internal static class GroundText
{
    /// <summary>One sentence.</summary>
    public static string Of(IReadOnlyList<AlertGround> grounds) =>
        grounds.Count == 0 ? "The subscription takes every story." : $"{string.Join("; ", grounds.Select(Of))}.";

    private static string Of(AlertGround ground) => ground switch
    {
        { Rule: "parties", Values: var parties } => $"{string.Join(" and ", parties)} {(parties.Count == 1 ? "takes" : "take")} part",
        { Rule: "no_parties", Values: var parties } => $"none of {string.Join(", ", parties)} takes part",
        { Rule: "confidence", Values: [var actual, var least] } => $"its confidence is {Number(actual)}, at least {Number(least)}",
        { Rule: "capacity", Values: [var actual, var least] } => $"the capacity is {Number(actual)} GW, at least {Number(least)} GW",
        { Rule: "value", Values: [var actual, var least] } => $"the value is {Number(actual)} USD, at least {Number(least)} USD",
        { Rule: "words", Values: var words } => $"it says {string.Join(" and ", words.Select(word => $"“{word}”"))}",
        { Rule: "language" or "publisher", Values: var values } => $"a source's {ground.Rule} is {string.Concat(values)}",
        _ => $"the {ground.Rule} is {string.Concat(ground.Values)}",
    };

    private static string Number(string figure) =>
        double.Parse(figure, CultureInfo.InvariantCulture).ToString("#,0.###", CultureInfo.InvariantCulture);
}
