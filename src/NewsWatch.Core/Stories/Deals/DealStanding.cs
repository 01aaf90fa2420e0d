namespace NewsWatch.Core.Stories.Deals;

/// <summary>How firm a deal is, in the three ways that figures are kept apart by.</summary>
public enum DealStanding
{
    /// <summary>A party or its filing says so; also signed, approved or closed since.</summary>
    Announced,

    /// <summary>Others say so.</summary>
    Reported,

    /// <summary>Denied or ended: it counts towards no total of what is to come.</summary>
    Over,
}
