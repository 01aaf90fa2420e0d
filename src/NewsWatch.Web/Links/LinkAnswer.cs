namespace NewsWatch.Web.Links;

/// <summary>A small page in the reader's language. Plain text; the page escapes it.</summary>
public sealed record LinkAnswer
{
    /// <summary>Two letters.</summary>
    public required string Language { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>One paragraph.</summary>
    public required string Text { get; init; }

    /// <summary>What stands on the button that acts; null where there is nothing to do any more.</summary>
    public string? Button { get; init; }
}
