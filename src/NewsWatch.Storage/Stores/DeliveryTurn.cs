namespace NewsWatch.Storage.Stores;

/// <summary>One delivery whose turn it is, with how much was looked at to find it.</summary>
internal sealed record DeliveryTurn(Guid Id, Guid DestinationId, long Turn, long LookedAt, long Destinations);
