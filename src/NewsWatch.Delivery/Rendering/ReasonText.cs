using System.Globalization;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Delivery.Rendering;

/// <summary>Why somebody gets an alert, in their words.</summary>
public static class ReasonText
{
    /// <summary>One sentence, of any length. Alerts that were raised before grounds were kept have theirs in English only.</summary>
    public static string Of(Alert alert, Words words) => alert.Grounds switch
    {
        null => alert.Reason,
        [] => words["why.everything"],
        var grounds => $"{grounds.Select(ground => Of(ground, words)).Aggregate((left, right) => words.Fill("why.and", left, right))}.",
    };

    private static string Of(AlertGround ground, Words words)
    {
        var key = $"why.{ground.Rule}";
        return ground switch
        {
            { Rule: "parties", Values: var parties } => words.Count(key, parties.Count, words.List(parties)),
            { Rule: "no_parties", Values: var parties } => words.Fill(key, string.Join(", ", parties)),
            { Rule: "words", Values: var said } => words.Fill(key, words.List([.. said.Select(word => words.Fill("quote", word))])),
            { Rule: "type" or "status", Values: [var value] } => words.Fill(key, words.Find($"{ground.Rule}.{value}") ?? value),
            { Rule: "confidence" or "capacity" or "value", Values: [var actual, var least] } => words.Fill(key, Figure(actual, words), Figure(least, words)),
            _ => words.Fill(key, string.Concat(ground.Values)),
        };
    }

    private static string Figure(string figure, Words words) => words.Number(double.Parse(figure, CultureInfo.InvariantCulture));
}
