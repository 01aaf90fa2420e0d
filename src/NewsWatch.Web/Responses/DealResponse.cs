using NewsWatch.Core.Detection;

namespace NewsWatch.Web.Responses;

/// <summary>A business relationship and its stated facts; a fact that no source states is null.</summary>
internal sealed record DealResponse
{
    public required DealType Type { get; init; }

    /// <summary>Canonical names of the organisations.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    public required string? Subject { get; init; }

    public required double? CapacityGw { get; init; }

    /// <summary>The value converted by a dated table of rates.</summary>
    public required double? ValueUsd { get; init; }

    public required MoneyResponse? Value { get; init; }

    public required double? StakePercent { get; init; }

    /// <summary>Number of chips or systems.</summary>
    public required long? Units { get; init; }

    /// <summary>When it begins, in the words of the text.</summary>
    public required string? Starts { get; init; }

    public required IReadOnlyList<ShareMoveResponse> ShareMoves { get; init; }

    public static DealResponse From(Deal deal) => new()
    {
        Type = deal.Type,
        Parties = deal.Parties,
        Subject = deal.Subject,
        CapacityGw = deal.CapacityGw,
        ValueUsd = deal.ValueUsd,
        Value = deal.Value is null ? null : MoneyResponse.From(deal.Value),
        StakePercent = deal.StakePercent,
        Units = deal.Units,
        Starts = deal.Starts,
        ShareMoves = [.. deal.ShareMoves.Select(ShareMoveResponse.From)],
    };
}
