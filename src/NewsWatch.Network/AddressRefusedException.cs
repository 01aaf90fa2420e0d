namespace NewsWatch.Network;

/// <summary>No connection was made: each address of the host is refused. The message is one line for the operator.</summary>
public sealed class AddressRefusedException(string message) : IOException(message);
