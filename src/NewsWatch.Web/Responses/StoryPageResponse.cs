using System.Diagnostics.CodeAnalysis;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;

namespace NewsWatch.Web.Responses;

/// <summary>A story with what people corrected of it, and the older deals that its articles recall.</summary>
internal sealed record StoryPageResponse : StoryResponse
{
    [SetsRequiredMembers]
    private StoryPageResponse(Story story, IReadOnlyList<StoryCorrection> corrections, IReadOnlyList<StoryMention> mentions)
        : base(story)
    {
        Corrections = [.. corrections.Select(CorrectionResponse.From)];
        Recalls = [.. mentions.Select(RecalledDealResponse.From)];
    }

    /// <summary>Latest first.</summary>
    public required IReadOnlyList<CorrectionResponse> Corrections { get; init; }

    /// <summary>The one that most articles recall first.</summary>
    public required IReadOnlyList<RecalledDealResponse> Recalls { get; init; }

    public static StoryPageResponse From(Story story, IReadOnlyList<StoryCorrection> corrections, IReadOnlyList<StoryMention> mentions) =>
        new(story, corrections, mentions);
}
