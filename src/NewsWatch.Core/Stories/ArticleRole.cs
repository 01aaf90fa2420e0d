namespace NewsWatch.Core.Stories;

public enum ArticleRole
{
    /// <summary>Opened the story.</summary>
    Primary,

    /// <summary>Tells what is known.</summary>
    Repeat,

    /// <summary>Changed what is known: a new revision.</summary>
    Update,

    /// <summary>Only recalls a deal.</summary>
    Mention,

    /// <summary>Belongs to no story.</summary>
    None,
}
