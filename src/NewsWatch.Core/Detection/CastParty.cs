namespace NewsWatch.Core.Detection;

/// <summary>A party of the primary deal in its role.</summary>
public sealed record CastParty(string Party, PartyRole Role);
