using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Rendering;
using NewsWatch.Web.Pages.Stories;

namespace NewsWatch.Worker.Roles;

/// <summary>The words of alerts for the pages.</summary>
internal sealed class StoryWords : IStoryWords
{
    public string Happened(Story story, string language) => TextIn(language).Happened(story);

    public string Figures(Deal deal, string language) => TextIn(language).Line(deal);

    public IReadOnlyList<StoryFact> Facts(Story story, string language) => [.. TextIn(language).Items(story).Select(item => new StoryFact(item.Field, item.Title, item.Value))];

    public string Status(DealStatus status, string language) => TextIn(language).Status(status);

    public string Type(DealType type, string language) => TextIn(language).Type(type);

    public string Change(StoryChange change, string language) => TextIn(language).Change(change);

    private static FactText TextIn(string language) => new(Words.For(language));
}
