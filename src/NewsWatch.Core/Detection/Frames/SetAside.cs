using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Frames;

/// <summary>A mention that is no party, and the rule that says so.</summary>
public sealed record SetAside(Mention Mention, string Rule);
