namespace NewsWatch.Feeds.Discovery;

/// <summary>Why an address is taken for that of a feed, the surest first.</summary>
public enum FeedEvidence
{
    /// <summary>The page declares it: a link element of relation "alternate" with a feed's media type.</summary>
    Declared,

    /// <summary>The page links to it, and its address looks like that of a feed.</summary>
    Linked,

    /// <summary>The page says nothing of it: a place where many sites keep theirs.</summary>
    Guessed,
}
