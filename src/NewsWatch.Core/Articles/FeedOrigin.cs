namespace NewsWatch.Core.Articles;

/// <summary>Who wants a feed to be watched.</summary>
public enum FeedOrigin
{
    /// <summary>The settings declare it; it ends when they no longer do.</summary>
    Settings,

    /// <summary>The operator added it by command; it stays until removed by command, whatever the settings declare.</summary>
    Added,

    /// <summary>Invented, for the demo: never checked.</summary>
    Demo,
}
