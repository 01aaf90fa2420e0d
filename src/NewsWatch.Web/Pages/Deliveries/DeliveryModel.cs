using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Pages.Deliveries;

/// <summary>A delivery with its log, and the key of the text that says why a form was not carried out.</summary>
public sealed record DeliveryModel(DeliveryJourney Journey, string? Problem);
