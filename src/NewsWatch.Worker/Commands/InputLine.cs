namespace NewsWatch.Worker.Commands;

/// <summary>A line of input by its number, which counts from 1; null text where it is longer than allowed.</summary>
public sealed record InputLine(int Number, string? Text);
