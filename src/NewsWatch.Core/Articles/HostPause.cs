namespace NewsWatch.Core.Articles;

/// <summary>A host that asked to be left alone. Nothing is asked of it until then, by any process.</summary>
/// <param name="Host">As <see cref="FeedAddress.HostOf"/> names it.</param>
/// <param name="Reason">One line such as "429 Too Many Requests".</param>
public sealed record HostPause(string Host, DateTimeOffset UntilUtc, string Reason);
