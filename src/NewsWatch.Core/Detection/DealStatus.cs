namespace NewsWatch.Core.Detection;

public enum DealStatus
{
    /// <summary>A party or its filing says so.</summary>
    Announced,

    /// <summary>Sources say, talks, plans.</summary>
    Reported,

    Denied,

    Ended,
}
