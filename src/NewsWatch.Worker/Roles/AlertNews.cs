using NewsWatch.Core.Stories;

namespace NewsWatch.Worker.Roles;

/// <summary>A story revision, what changed, and why the subscription at hand is told.</summary>
internal sealed record AlertNews(Story Story, IReadOnlyList<StoryChange> Changes, string Reason);
