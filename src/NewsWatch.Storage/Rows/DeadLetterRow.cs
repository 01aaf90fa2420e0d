using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Storage.Messages;

namespace NewsWatch.Storage.Rows;

[Table("dead_letters")]
[PrimaryKey(nameof(MessageId), nameof(Queue))]
internal sealed class DeadLetterRow
{
    public Guid MessageId { get; init; }

    public required string Queue { get; init; }

    public required string Type { get; init; }

    public required string Payload { get; init; }

    public required string Reason { get; init; }

    public int Failures { get; init; }

    public DateTimeOffset FirstFailedUtc { get; init; }

    public DateTimeOffset LastFailedUtc { get; init; }

    /// <summary>Set when it was sent again: the row stays, so that a message that fails again is known as such.</summary>
    public DateTimeOffset? ReplayedUtc { get; init; }

    public static DeadLetterRow From(DeadLetter letter) => new()
    {
        MessageId = letter.MessageId,
        Queue = letter.Queue,
        Type = letter.Type,
        Payload = letter.Payload,
        Reason = letter.Reason,
        Failures = letter.Failures,
        FirstFailedUtc = letter.FirstFailedUtc,
        LastFailedUtc = letter.LastFailedUtc,
    };

    public DeadLetter ToDeadLetter() => new()
    {
        MessageId = MessageId,
        Queue = Queue,
        Type = Type,
        Payload = Payload,
        Reason = Reason,
        Failures = Failures,
        FirstFailedUtc = FirstFailedUtc,
        LastFailedUtc = LastFailedUtc,
    };
}
