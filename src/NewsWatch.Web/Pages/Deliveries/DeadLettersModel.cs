namespace NewsWatch.Web.Pages.Deliveries;

/// <summary>A page of the messages that failed for good.</summary>
public sealed record DeadLettersModel
{
    public required IReadOnlyList<FailedMessage> Messages { get; init; }

    public string? Previous { get; init; }

    public string? Next { get; init; }

    /// <summary>The key of the text that says why a form was not carried out; null where none was sent.</summary>
    public string? Problem { get; init; }
}
