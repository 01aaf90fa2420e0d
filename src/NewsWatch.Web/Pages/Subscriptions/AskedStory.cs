using NewsWatch.Core.Alerts;
using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>A question why a story was told or not.</summary>
/// <param name="Written">The story's identity or address, as it was written.</param>
/// <param name="Story">Null where nothing of that kind is stored.</param>
/// <param name="Answer">Null as above.</param>
public sealed record AskedStory(string Written, Story? Story, WhyAnswer? Answer);
