using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>What add was asked for: the addresses to try, in their order.</summary>
internal sealed record AddRequest(IReadOnlyList<string> Addresses, NewsWatchOptions Options, CommandContext Context);
