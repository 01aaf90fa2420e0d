using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>A delivery with its attempts, and the first story that it tells.</summary>
/// <param name="Journey">First attempt first.</param>
/// <param name="Headline">Null where the alert is not kept any more.</param>
/// <param name="StoryId">As above.</param>
public sealed record LoggedDelivery(DeliveryJourney Journey, string? Headline, Guid? StoryId);
