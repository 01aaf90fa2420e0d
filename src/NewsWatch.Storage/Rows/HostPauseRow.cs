using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace NewsWatch.Storage.Rows;

[Table("host_pauses")]
internal sealed class HostPauseRow
{
    [Key]
    public required string Host { get; init; }

    public DateTimeOffset UntilUtc { get; init; }

    public required string Reason { get; init; }
}
