namespace NewsWatch.Feeds.Opml;

/// <summary>The file cannot be read as OPML; the message is one line that says why.</summary>
public sealed class OpmlFormatException(string message, Exception? innerException = null) : Exception(message, innerException);
