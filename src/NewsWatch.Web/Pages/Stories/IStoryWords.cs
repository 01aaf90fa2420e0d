using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>The facts of stories in words, the same as in alerts; the host implements it. The language is of two letters.</summary>
public interface IStoryWords
{
    /// <summary>What happened, in one sentence.</summary>
    string Happened(Story story, string language);

    /// <summary>Such as "10 GW · value not stated · Broadcom +9 %".</summary>
    string Figures(Deal deal, string language);

    /// <summary>What readers look for first, each with its name.</summary>
    IReadOnlyList<StoryFact> Facts(Story story, string language);

    string Status(DealStatus status, string language);

    string Type(DealType type, string language);

    /// <summary>Such as "status: reported → announced".</summary>
    string Change(StoryChange change, string language);
}
