namespace NewsWatch.Core.Deliveries;

/// <summary>How far an article came, and so why somebody was told of it or not.</summary>
public enum JourneyOutcome
{
    /// <summary>A stage has still to judge it.</summary>
    Waiting,

    /// <summary>Its news is no partnership.</summary>
    Irrelevant,

    /// <summary>It only recalls a deal.</summary>
    Mention,

    /// <summary>Its story was known, and it told nothing worth another alert.</summary>
    Known,

    /// <summary>Subscribers were to be told, but no subscription matches, or none has been looked at yet.</summary>
    Unmatched,

    Alerted,
}
