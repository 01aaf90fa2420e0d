namespace NewsWatch.Core.Alerts;

/// <summary>What the holder of a key may do; each scope includes those before it.</summary>
public enum ApiKeyScope
{
    /// <summary>Read what the pipeline has stored.</summary>
    Read,

    /// <summary>Make, read, change and remove subscriptions of one's own.</summary>
    Subscribe,

    /// <summary>All subscriptions, retries, and keys.</summary>
    Operate,
}
