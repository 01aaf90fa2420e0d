using NewsWatch.Web;

namespace NewsWatch.Worker.Roles;

/// <summary>What the view of the system shows beside store and health.</summary>
internal sealed record SystemSources(IDeliveryDesk Deliveries, ShownSettings Settings, TimeProvider Clock);
