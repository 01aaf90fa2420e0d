using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>A figure that stories and their sources both keep.</summary>
internal sealed record FigureField(string Name, Func<Deal, double?> OfDeal, Func<StorySource, double?> OfSource)
{
    public static FigureField Capacity { get; } = new(StoryField.CapacityGw, deal => deal.CapacityGw, source => source.CapacityGw);

    public static FigureField Value { get; } = new(StoryField.ValueUsd, deal => deal.ValueUsd, source => source.ValueUsd)
    {
        QualifierOf = deal => deal.Value?.Qualifier,
    };

    /// <summary>"up_to", "at_least" and the like; null for a plain figure.</summary>
    public Func<Deal, string?> QualifierOf { get; private init; } = _ => null;

    /// <summary>More than one is right about the same sum: "over 1 billion" contradicts no 5, nor does "up to 10 billion".</summary>
    public bool Agrees(double known, Deal stated)
    {
        if (OfDeal(stated) is not { } figure || Figures.Same(known, figure)) return true;
        return QualifierOf(stated) switch
        {
            "at_least" or "more_than" => figure < known,
            "up_to" => figure > known,
            _ => false,
        };
    }
}
