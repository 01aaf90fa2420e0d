using NewsWatch.Core.Alerts;

namespace NewsWatch.Core.Deliveries;

public sealed record AlertJourney(Alert Alert, IReadOnlyList<DeliveryJourney> Deliveries);
