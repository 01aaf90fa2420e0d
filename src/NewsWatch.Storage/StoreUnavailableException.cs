namespace NewsWatch.Storage;

/// <summary>
/// The database itself cannot do its work: it is down, locked, read-only, full, or not there. The message is one line
/// that says what, where and what to do, without a password.
/// </summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException(string message, bool isTransient, Exception? innerException = null)
        : base(message, innerException) => IsTransient = isTransient;

    /// <summary>True where the same call may succeed later without anybody changing a setting.</summary>
    public bool IsTransient { get; }
}
