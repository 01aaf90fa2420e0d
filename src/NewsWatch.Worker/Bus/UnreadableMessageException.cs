namespace NewsWatch.Worker.Bus;

internal sealed class UnreadableMessageException(string message, Exception inner) : Exception(message, inner);
