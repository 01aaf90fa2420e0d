namespace NewsWatch.Core.Detection;

/// <summary>How far the party's share moved, in per cent; negative is down.</summary>
public sealed record ShareMove(string Party, double Percent);
