namespace NewsWatch.Storage.Messages;

/// <summary>Tells the relay of this process that a transaction has left messages.</summary>
public sealed class OutboxSignal(TimeProvider clock) : WakeSignal(clock);
