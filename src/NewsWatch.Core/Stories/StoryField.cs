namespace NewsWatch.Core.Stories;

/// <summary>The fields that a revision can change, named as in the JSON of a deal.</summary>
public static class StoryField
{
    public const string Status = "status";

    /// <summary>One change for each added party.</summary>
    public const string Parties = "parties";

    public const string CapacityGw = "capacity_gw";

    public const string ValueUsd = "value_usd";
}
