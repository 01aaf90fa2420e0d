using NewsWatch.Core.Detection;

namespace NewsWatch.Web.Responses;

/// <summary>How far a party's share moved.</summary>
internal sealed record ShareMoveResponse
{
    public required string Party { get; init; }

    /// <summary>Negative is down.</summary>
    public required double Percent { get; init; }

    public static ShareMoveResponse From(ShareMove move) => new() { Party = move.Party, Percent = move.Percent };
}
