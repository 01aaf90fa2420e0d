using NewsWatch.Core.Detection.Profiles;

namespace NewsWatch.Core.Detection.Scoring;

/// <summary>The numbers of the sections that the signals ask for.</summary>
public sealed class SignalSections(Vocabulary vocabulary)
{
    public bool[] IsRelation { get; } = vocabulary.SectionsUnder("relations.");

    public bool[] IsFact { get; } = vocabulary.SectionsUnder("facts.");

    public bool[] IsCurrency { get; } = vocabulary.SectionsUnder("facts.currency.");

    /// <summary>Kinds of articles that name the same organisations without telling of a deal.</summary>
    public bool[] IsAgainst { get; } = vocabulary.SectionsAmong(
        "cues.question", "cues.asks", "cues.opinion", "cues.investor", "cues.earnings", "cues.launch", "cues.test", "cues.export", "cues.law", "cues.jobs",
        "cues.plant", "cues.financing", "cues.price", "cues.consumer", "cues.crypto", "cues.sport", "cues.software", "cues.roundup",
        "cues.contract_noun");

    /// <summary>Relations that bind two parties, beside words such as "wins" that need another.</summary>
    public bool[] IsTie { get; } = vocabulary.SectionsAmong(
        "relations.partnership", "relations.co_development", "relations.agreement", "relations.acquisition", "relations.investment",
        "relations.lease", "relations.supply", "relations.order", "relations.use");

    public int Subject { get; } = vocabulary.Section("topic.subject");

    public int Capacity { get; } = vocabulary.Section("topic.capacity");

    public int Field { get; } = vocabulary.Section("topic.field");

    public int Goods { get; } = vocabulary.Section("topic.goods");

    public int Acquisition { get; } = vocabulary.Section("relations.acquisition");

    public int Buy { get; } = vocabulary.Section("relations.buy");

    public int OtherUse { get; } = vocabulary.Section("topic.other_use");

    public int Investor { get; } = vocabulary.Section("cues.investor");

    public int Market { get; } = vocabulary.Section("cues.market");

    public int Rivalry { get; } = vocabulary.Section("cues.rivalry");

    public int Report { get; } = vocabulary.Section("cues.report");

    public int Talks { get; } = vocabulary.Section("cues.talks");

    public int Magnitude { get; } = vocabulary.Section("facts.magnitude");

    public int Watt { get; } = vocabulary.Section("facts.watt");

    /// <summary>Beyond the head, only what the article is about counts, not how it is told.</summary>
    public bool CountsInLead(int section) => IsRelation[section] || IsTopic(section);

    public bool IsTopic(int section) => section == Subject || section == Capacity || section == Field || section == Goods;

    public TopicLevel LevelOf(SectionSet shown) =>
        shown.Has(Subject) ? TopicLevel.Subject
        : shown.Has(Capacity) ? TopicLevel.Capacity
        : shown.Has(Goods) ? (shown.Has(Field) ? TopicLevel.GoodsOfField : TopicLevel.Goods)
        : shown.Has(Field) ? TopicLevel.Field : TopicLevel.Nothing;
}
