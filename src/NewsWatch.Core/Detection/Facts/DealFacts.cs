namespace NewsWatch.Core.Detection.Facts;

/// <summary>What a sentence, or several about one deal, state of it.</summary>
public sealed class DealFacts
{
    public Stated<double>? CapacityGw { get; set; }

    public Stated<Money>? Value { get; set; }

    public Stated<double>? StakePercent { get; set; }

    public Stated<long>? Units { get; set; }

    public Stated<string>? Starts { get; set; }
}
