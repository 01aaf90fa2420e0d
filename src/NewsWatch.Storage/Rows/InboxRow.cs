using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace NewsWatch.Storage.Rows;

[Table("inbox")]
[PrimaryKey(nameof(MessageId), nameof(Consumer))]
[Index(nameof(ConsumedUtc))]
internal sealed class InboxRow
{
    public Guid MessageId { get; init; }

    public required string Consumer { get; init; }

    public DateTimeOffset ConsumedUtc { get; init; }
}
