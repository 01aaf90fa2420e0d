namespace NewsWatch.Benchmarks.Detection;

/// <summary>An item as the model sees it.</summary>
public sealed record TrainingExample(LabelledItem Item, int[] Features);
