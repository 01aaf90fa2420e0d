namespace NewsWatch.Core.Deliveries;

public enum DeliveryState
{
    /// <summary>Has still to be attempted, for the first time or on somebody's request.</summary>
    Queued,

    /// <summary>Somebody attempts it and holds it until the claim ends.</summary>
    Sending,

    /// <summary>Waits for its next attempt.</summary>
    Waiting,

    Delivered,

    /// <summary>Given up; listed until somebody replays it.</summary>
    Dead,
}
