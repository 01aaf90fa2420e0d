using NewsWatch.Feeds.Schedule;

namespace NewsWatch.Worker.Roles;

/// <summary>What a check left in the store. No progress where another process had taken over: then nothing was written.</summary>
internal sealed record StoredCheck(FeedProgress? Progress, int Added, int Edited);
