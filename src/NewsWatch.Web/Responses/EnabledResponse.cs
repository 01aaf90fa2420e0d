namespace NewsWatch.Web.Responses;

/// <summary>How many deliveries a destination had missed, and now gets or has lost.</summary>
internal sealed record EnabledResponse(int Missed);
