using System.Text;

namespace NewsWatch.UnitTests.Detection.Corpus;

/// <summary>Precision, recall and F1, the facts' accuracy and what was confused with what, of any part of the corpus.</summary>
internal sealed class CorpusReport(IReadOnlyList<CorpusVerdict> verdicts)
{
    public double Precision => Ratio(verdicts.Count(v => v.IsTruePositive), verdicts.Count(v => v.Result.Partnership));

    public double Recall => Ratio(verdicts.Count(v => v.IsTruePositive), verdicts.Count(v => v.Item.IsPositive));

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>The share of true positives that state the fact rightly, or rightly state nothing.</summary>
    public double Accuracy(string fact)
    {
        var judged = verdicts.Where(v => v.IsTruePositive).Select(v => v.IsRight(fact)).Where(r => r is not null).ToList();
        return Ratio(judged.Count(r => r == true), judged.Count);
    }

    public CorpusReport Where(Func<CorpusVerdict, bool> condition) => new([.. verdicts.Where(condition)]);

    /// <summary>One line for the whole, one for each group.</summary>
    public string By(string heading, Func<CorpusItem, string?> key)
    {
        var text = new StringBuilder().AppendLine(heading);
        foreach (var group in verdicts.Where(v => key(v.Item) is not null).GroupBy(v => key(v.Item)!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append("  ").Append(group.Key).Append(": ").AppendLine(new CorpusReport([.. group]).ToString());
        }

        return text.ToString();
    }

    /// <summary>How often each kind of negative was taken for a deal and each type of deal missed, and which types were mixed up.</summary>
    public string Confusions()
    {
        var text = new StringBuilder();
        AppendCounts(text, "taken for a deal:", verdicts.Where(v => v.IsFalseAlarm).Select(v => v.Item.Kind));
        AppendCounts(text, "missed:", verdicts.Where(v => v.IsMiss).Select(v => v.Item.Kind));
        AppendCounts(text, "type:", verdicts.Where(v => v.IsTruePositive && v.IsRight("type") == false).Select(v => $"{v.Item.DealType} as {v.Result.Deal!.Type}"));
        AppendCounts(text, "status:", verdicts.Where(v => v.IsTruePositive && v.IsRight("status") == false).Select(v => $"{v.Item.Status} as {v.Result.Status}"));
        return text.ToString();
    }

    /// <summary>Each item that is wrong, with what is wrong about it.</summary>
    public IEnumerable<string> WrongItems() =>
        from verdict in verdicts
        let wrong = WhatIsWrong(verdict)
        where wrong.Length > 0
        select $"{verdict.Item.Id} {wrong}: {verdict.Item.Title}";

    public override string ToString() => verdicts.Any(v => v.Item.IsPositive)
        ? Measures
        : $"{verdicts.Count(v => v.IsFalseAlarm)} false alarms of {verdicts.Count}";

    private string Measures => FormattableString.Invariant($"P {Precision:0.000} R {Recall:0.000} F1 {F1:0.000} of {verdicts.Count}; ")
        + string.Join(", ", CorpusVerdict.Facts.Select(f => FormattableString.Invariant($"{f} {Accuracy(f):0.00}")));

    private static string WhatIsWrong(CorpusVerdict verdict) =>
        verdict.IsFalseAlarm ? "false alarm" : verdict.IsMiss ? "missed"
        : verdict.IsTruePositive ? string.Join(", ", CorpusVerdict.Facts.Where(f => verdict.IsRight(f) == false)) : "";

    private static void AppendCounts(StringBuilder text, string heading, IEnumerable<string> kinds) =>
        text.Append(heading).Append(' ').AppendJoin(", ", kinds.CountBy(k => k, StringComparer.Ordinal)
            .OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{k.Key} {k.Value}")).AppendLine();

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
