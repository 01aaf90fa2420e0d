namespace NewsWatch.Benchmarks.Detection;

/// <summary>An item as the model sees it.</summary>
public sealed record TrainingExample(LabelledItem Item, int[] Features)
{
    public bool IsPositive { get; init; } = Item.IsPositive;

    /// <summary>How much the item counts; an item whose label is a model's guess counts less.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Numbers of the organisations that it names.</summary>
    public IReadOnlyList<int> Organisations { get; init; } = [];

    public IReadOnlyList<string> Grams { get; init; } = [];
}
