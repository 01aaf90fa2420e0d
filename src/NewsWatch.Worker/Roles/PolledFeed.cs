using System.Diagnostics;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds;

namespace NewsWatch.Worker.Roles;

/// <summary>A check that was made and is not stored yet. Its trace goes on in what the store publishes.</summary>
internal sealed record PolledFeed(Feed Feed, FeedReading Reading, Activity? Trace);
