namespace NewsWatch.Delivery.Channels;

/// <summary>What a notice tells; each has its words in every language.</summary>
public enum NoticeKind
{
    /// <summary>"Send a test": proves that the destination takes messages.</summary>
    Test,

    /// <summary>Asks the owner of an address to confirm that alerts are wanted there; needs a link.</summary>
    Confirmation,

    /// <summary>Tells the owner that another destination took nothing for long and is sent nothing more; names it in the detail.</summary>
    DestinationDisabled,

    /// <summary>Tells the owner that a reader has ended it in a channel that several people read; names it in the detail.</summary>
    ReaderEnded,
}
