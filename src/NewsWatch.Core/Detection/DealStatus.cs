namespace NewsWatch.Core.Detection;

public enum DealStatus
{
    /// <summary>A party or its filing says so.</summary>
    Announced,

    /// <summary>Sources say, talks, plans.</summary>
    Reported,

    Denied,

    Ended,

    /// <summary>The final contract. Only stories have this status and the next two; an article alone is judged by those above.</summary>
    Signed,

    /// <summary>Regulators or shareholders agreed.</summary>
    Approved,

    /// <summary>Completed.</summary>
    Closed,
}
