namespace NewsWatch.Core.Alerts;

public enum ConsentState
{
    /// <summary>Alerts are sent.</summary>
    Given,

    /// <summary>Nothing is sent until the reader confirms.</summary>
    Asked,

    /// <summary>The reader has unsubscribed.</summary>
    Ended,
}
