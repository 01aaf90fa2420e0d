using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;

namespace NewsWatch.Worker.Roles;

/// <summary>A message with how its attempt ended.</summary>
internal sealed record SentAlert(AlertMessage Message, DeliveryAttempt Attempt)
{
    public DateTimeOffset EndedUtc => Attempt.StartedUtc + Attempt.Duration;
}
