namespace NewsWatch.Web.Pages.Frame;

/// <summary>The colours of the pages.</summary>
internal enum Theme
{
    /// <summary>As the reader's system says.</summary>
    Auto,
    Light,
    Dark,
}
