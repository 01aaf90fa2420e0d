using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Delivery.Channels;

/// <summary>A way to reach people. Implementations are safe for concurrent use.</summary>
public interface IChannel
{
    /// <summary>The name that destinations use: lower case, stays the same.</summary>
    string Name { get; }

    /// <summary>
    /// One line that says what is wrong with the destination and what is allowed, without secrets; null where it is well.
    /// </summary>
    string? Validate(Destination destination);

    /// <summary>
    /// Sends once. Every failure is a result, never an exception; only <paramref name="cancellationToken"/> throws
    /// <see cref="OperationCanceledException"/>, and then it is unknown whether the receiver has the message.
    /// </summary>
    Task<SendResult> SendAsync(AlertMessage message, Destination destination, CancellationToken cancellationToken);

    /// <summary>How many alerts of a digest one message tells, at least one; the others go with a message of their own.</summary>
    int Holds(AlertMessage message);

    /// <summary>Sends a notice once, under the same rules.</summary>
    Task<SendResult> NotifyAsync(Notice notice, Destination destination, CancellationToken cancellationToken);
}
