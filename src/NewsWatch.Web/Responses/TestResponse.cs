using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>How the test of one destination ended.</summary>
internal sealed record TestResponse
{
    public required DestinationResponse Destination { get; init; }

    /// <summary>Whether the receiver took it.</summary>
    public required bool Taken { get; init; }

    /// <summary>A short stable word, such as ok, timeout or http_404.</summary>
    public required string Reason { get; init; }

    public required string Detail { get; init; }

    public static TestResponse From(TestedDestination tested) => new()
    {
        Destination = DestinationResponse.From(tested.Destination),
        Taken = tested.Result.Outcome == SendOutcome.Success,
        Reason = tested.Result.Reason,
        Detail = tested.Result.Detail,
    };
}
