using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Hands an alert to its channel and takes the time. Whatever a channel does wrong is an outcome, never an exception.</summary>
internal sealed class AlertSender(ChannelRegistry channels, AlertReaders readers, NotifierOptions options, TimeProvider clock)
{
    private static readonly TimeSpan WritingTime = TimeSpan.FromSeconds(5);

    /// <summary>A channel that keeps the time itself tells more of what went wrong, so it is let to speak first.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>A claim on at most so many deliveries, longer than any send, so that only a crashed one loses it.</summary>
    public DeliveryClaim Claim(int max)
    {
        var now = clock.GetUtcNow();
        return new DeliveryClaim
        {
            NowUtc = now,
            UntilUtc = now + options.SendTimeout + WritingTime,
            Max = max,
            MaxAttempts = options.RetryDelays.Count,
            PlacesPerDestination = options.ConcurrencyPerDestination,
        };
    }

    public async Task<DeliveryAttempt> SendAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        var started = clock.GetUtcNow();
        var result = await ResultOfAsync(message, cancellationToken);
        return new DeliveryAttempt
        {
            DeliveryId = message.Delivery.Id,
            Attempt = message.Delivery.Attempt,
            StartedUtc = started,
            Duration = clock.GetUtcNow() - started,
            Result = result,
        };
    }

    /// <summary>
    /// How many of the message's alerts its channel tells in one message. One that cannot be asked gets them all, and says with its attempt
    /// what is wrong: whoever asks here claims the deliveries of others as well.
    /// </summary>
    public async Task<int> HoldsAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        if (channels.Find(message.Delivery.Destination.Channel) is not { } channel) return int.MaxValue;
        var addressed = await readers.AddressAsync(message, cancellationToken);
        try
        {
            return channel.Holds(addressed);
        }
        catch (Exception)
        {
            return int.MaxValue;
        }
    }

    private async Task<SendResult> ResultOfAsync(AlertMessage message, CancellationToken cancellationToken)
    {
        var destination = message.Delivery.Destination;
        if (channels.Find(destination.Channel) is not { } channel)
            return new SendResult { Outcome = SendOutcome.Permanent, Reason = "unknown_channel", Detail = $"no channel '{destination.Channel}'" };
        try
        {
            return await SendAsync(channel).WaitAsync(options.SendTimeout + Grace, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            return new SendResult { Outcome = SendOutcome.Retryable, Reason = "timeout", Detail = "the channel did not end in time" };
        }
        catch (Exception e)
        {
            return new SendResult { Outcome = SendOutcome.Retryable, Reason = "channel_fault", Detail = e.GetType().Name };
        }

        async Task<SendResult> SendAsync(IChannel by) => await by.SendAsync(await readers.AddressAsync(message, cancellationToken), destination, cancellationToken);
    }
}
