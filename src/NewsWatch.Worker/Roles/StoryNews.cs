using NewsWatch.Core.Stories;

namespace NewsWatch.Worker.Roles;

/// <summary>A story revision and what it changed; no changes where the story is new.</summary>
internal sealed record StoryNews(Story Story, IReadOnlyList<StoryChange> Changes);
