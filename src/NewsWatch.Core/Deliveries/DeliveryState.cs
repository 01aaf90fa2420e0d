namespace NewsWatch.Core.Deliveries;

public enum DeliveryState
{
    /// <summary>A command to attempt it is on its way.</summary>
    Queued,

    /// <summary>Somebody attempts it and holds it until the claim ends.</summary>
    Sending,

    /// <summary>Waits for its next attempt.</summary>
    Waiting,

    Delivered,

    /// <summary>Given up; listed until somebody replays it.</summary>
    Dead,
}
