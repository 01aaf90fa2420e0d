using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace NewsWatch.Storage.Rows;

/// <summary>An alert that is sent with a digest.</summary>
[Table("digest_entries")]
[PrimaryKey(nameof(DigestId), nameof(AlertId))]
[Index(nameof(AlertId))]
internal sealed class DigestEntryRow
{
    public Guid DigestId { get; init; }

    public Guid AlertId { get; init; }
}
