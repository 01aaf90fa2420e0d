namespace NewsWatch.Web.Responses;

/// <summary>A part of a list, with the addresses of the parts around it.</summary>
internal sealed record PageResponse<T>
{
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>How many of the list come before the first item.</summary>
    public required int Skip { get; init; }

    /// <summary>How many items were asked for.</summary>
    public required int Take { get; init; }

    /// <summary>The address of the next page; null on the last one.</summary>
    public required string? Next { get; init; }

    /// <summary>The address of the page before; null on the first one.</summary>
    public required string? Previous { get; init; }
}
