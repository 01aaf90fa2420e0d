using NewsWatch.Core.Detection.Profiles;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>The numbers of the sections that the signals ask for.</summary>
public sealed class SignalSections(Vocabulary vocabulary)
{
    private readonly bool[] _isRelation = Where(vocabulary, s => s.StartsWith("relations.", StringComparison.Ordinal));

    private readonly bool[] _isFact = Where(vocabulary, s => s.StartsWith("facts.", StringComparison.Ordinal));

    private readonly bool[] _isCurrency = Where(vocabulary, s => s.StartsWith("facts.currency.", StringComparison.Ordinal));

    // Kinds of articles that name the same organisations without telling of a deal.
    private readonly bool[] _isAgainst = Where(
        vocabulary,
        s => s is "cues.question" or "cues.opinion" or "cues.investor" or "cues.earnings" or "cues.launch" or "cues.test" or "cues.export" or "cues.law"
            or "cues.jobs" or "cues.plant" or "cues.financing" or "cues.price" or "cues.consumer" or "cues.crypto" or "cues.sport" or "cues.software"
            or "cues.roundup" or "cues.contract_noun");

    private readonly bool[] _isTie = Where(
        vocabulary,
        s => s is "relations.partnership" or "relations.co_development" or "relations.agreement" or "relations.acquisition"
            or "relations.investment" or "relations.lease" or "relations.supply" or "relations.order" or "relations.use");

    public int Subject { get; } = vocabulary.Section("topic.subject");

    public int Capacity { get; } = vocabulary.Section("topic.capacity");

    public int Field { get; } = vocabulary.Section("topic.field");

    public int Goods { get; } = vocabulary.Section("topic.goods");

    public int OtherUse { get; } = vocabulary.Section("topic.other_use");

    public int Investor { get; } = vocabulary.Section("cues.investor");

    public int Market { get; } = vocabulary.Section("cues.market");

    public int Rivalry { get; } = vocabulary.Section("cues.rivalry");

    public int Report { get; } = vocabulary.Section("cues.report");

    public int Talks { get; } = vocabulary.Section("cues.talks");

    public int Counterpart { get; } = vocabulary.Section("cues.counterpart");

    public int Magnitude { get; } = vocabulary.Section("facts.magnitude");

    public int Watt { get; } = vocabulary.Section("facts.watt");

    public bool IsAgainst(int section) => _isAgainst[section];

    public bool IsCurrency(int section) => _isCurrency[section];

    public bool IsRelation(int section) => _isRelation[section];

    /// <summary>Beyond the head, only what the article is about counts, not how it is told.</summary>
    public bool CountsInLead(int section) => _isRelation[section] || section == Subject || section == Capacity || section == Field || section == Goods;

    public bool IsFact(int section) => _isFact[section];

    public bool IsTie(int section) => _isTie[section];

    private static bool[] Where(Vocabulary vocabulary, Func<string, bool> condition) => [.. vocabulary.Sections.Select(condition)];
}
