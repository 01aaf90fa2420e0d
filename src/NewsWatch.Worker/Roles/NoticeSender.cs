using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Text;
using NewsWatch.Delivery.Channels;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>Sends word about a subscription itself. Whatever a channel does wrong is an outcome, never an exception.</summary>
internal sealed class NoticeSender(ChannelRegistry channels, NotifierOptions options, TimeProvider clock)
{
    public async Task<SendResult> SendAsync(NoticeKind kind, Subscription subscription, Destination destination, NoticeText text)
    {
        if (channels.Find(destination.Channel) is not { } channel)
            return new SendResult { Outcome = SendOutcome.Permanent, Reason = "unknown_channel", Detail = $"no channel '{destination.Channel}'" };
        try
        {
            return await channel.NotifyAsync(Make(kind, subscription, text), destination, CancellationToken.None)
                .WaitAsync(options.SendTimeout, clock);
        }
        catch (TimeoutException)
        {
            return new SendResult { Outcome = SendOutcome.Retryable, Reason = "timeout", Detail = "the channel did not end in time" };
        }
        catch (Exception e)
        {
            return new SendResult { Outcome = SendOutcome.Retryable, Reason = "channel_fault", Detail = e.GetType().Name };
        }
    }

    private Notice Make(NoticeKind kind, Subscription subscription, NoticeText text)
    {
        var now = clock.GetUtcNow();
        return new Notice
        {
            Id = DerivedId.From("notice", kind.ToString(), subscription.Id, text.Detail, now.ToString("O")),
            Kind = kind,
            SubscriptionId = subscription.Id,
            CreatedUtc = now,
            Language = subscription.Language,
            Detail = text.Detail,
            Link = text.Link,
        };
    }
}
