namespace NewsWatch.Benchmarks.Detection;

/// <summary>An item as the model sees it.</summary>
public sealed record TrainingExample(LabelledItem Item, int[] Features)
{
    /// <summary>Its word sequences, each once.</summary>
    public required IReadOnlyList<string> Grams { get; init; }

    /// <summary>Numbers of the organisations that it names, each once.</summary>
    public required IReadOnlyList<int> Organisations { get; init; }

    /// <summary>Whether both name the same two organisations.</summary>
    public bool SharesPairWith(TrainingExample other) => Organisations.Intersect(other.Organisations).Skip(1).Any();
}
