namespace NewsWatch.Web.Links;

/// <summary>What a reader does with a link in a message.</summary>
public enum LinkAction
{
    /// <summary>Says that alerts are wanted at this address.</summary>
    Confirm,

    /// <summary>Ends them there.</summary>
    Unsubscribe,

    /// <summary>Silences one story for a while.</summary>
    Mute,
}
