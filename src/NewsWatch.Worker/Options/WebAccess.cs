namespace NewsWatch.Worker.Options;

/// <summary>Who reads the pages.</summary>
public enum WebAccess
{
    /// <summary>Whoever reaches them; changes need a key.</summary>
    Open,

    /// <summary>Those who signed in.</summary>
    Closed,
}
