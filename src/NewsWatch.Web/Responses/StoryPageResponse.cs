using System.Diagnostics.CodeAnalysis;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;

namespace NewsWatch.Web.Responses;

/// <summary>A story with what people corrected of it.</summary>
internal sealed record StoryPageResponse : StoryResponse
{
    [SetsRequiredMembers]
    private StoryPageResponse(Story story, IReadOnlyList<StoryCorrection> corrections)
        : base(story) => Corrections = [.. corrections.Select(CorrectionResponse.From)];

    /// <summary>Latest first.</summary>
    public required IReadOnlyList<CorrectionResponse> Corrections { get; init; }

    public static StoryPageResponse From(Story story, IReadOnlyList<StoryCorrection> corrections) => new(story, corrections);
}
