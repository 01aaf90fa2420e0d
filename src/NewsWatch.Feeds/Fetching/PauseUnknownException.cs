namespace NewsWatch.Feeds.Fetching;

/// <summary>The time ended while somebody was asked whether the host is to be left alone; its place was free.</summary>
internal sealed class PauseUnknownException(OperationCanceledException inner) : OperationCanceledException(inner.Message, inner, inner.CancellationToken);
