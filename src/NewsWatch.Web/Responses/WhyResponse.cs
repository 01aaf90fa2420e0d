using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Responses;

/// <summary>Why a subscription was, or was not, told of a story.</summary>
internal sealed record WhyResponse
{
    public required bool Told { get; init; }

    /// <summary>What matched, or the rule that refused.</summary>
    public required string Reason { get; init; }

    public required IReadOnlyList<AlertResponse> Alerts { get; init; }

    public static WhyResponse From(WhyAnswer answer) => new()
    {
        Told = answer.Told,
        Reason = answer.Reason,
        Alerts = [.. answer.Alerts.Select(AlertResponse.From)],
    };
}
