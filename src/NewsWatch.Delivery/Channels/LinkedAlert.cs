using NewsWatch.Core.Alerts;

namespace NewsWatch.Delivery.Channels;

/// <summary>An entry of a digest, with the address of its story where there is a public one.</summary>
public sealed record LinkedAlert(Alert Alert, Uri? Story);
