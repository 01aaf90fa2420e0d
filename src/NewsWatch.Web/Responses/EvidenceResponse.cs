using NewsWatch.Core.Detection;

namespace NewsWatch.Web.Responses;

/// <summary>The words of an article that state a fact.</summary>
internal sealed record EvidenceResponse
{
    /// <summary>The field of the deal that the quote states.</summary>
    public required string Field { get; init; }

    public required string Quote { get; init; }

    public static EvidenceResponse From(Evidence evidence) => new() { Field = evidence.Field, Quote = evidence.Quote };
}
