namespace NewsWatch.Storage.Messages;

/// <summary>Tells the dispatcher of this process that there may be something to deliver.</summary>
public sealed class DeliverySignal(TimeProvider clock) : WakeSignal(clock);
