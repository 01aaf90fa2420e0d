namespace NewsWatch.Core.Deliveries;

/// <summary>The part of an error that many deliveries share.</summary>
public static class DeliveryReason
{
    /// <summary>Between the reason and what is of one attempt alone.</summary>
    public const string Separator = ": ";

    /// <summary>The short word before the details, such as http_500; the whole where it has none; empty where nothing went wrong.</summary>
    public static string Of(string? lastError)
    {
        if (lastError is null) return "";
        var end = lastError.IndexOf(Separator, StringComparison.Ordinal);
        return end < 0 ? lastError : lastError[..end];
    }
}
