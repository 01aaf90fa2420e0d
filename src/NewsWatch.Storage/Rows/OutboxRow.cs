using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Storage.Messages;

namespace NewsWatch.Storage.Rows;

[Table("outbox")]
[Index(nameof(Id), IsUnique = true)]
[Index(nameof(Type))]
internal sealed class OutboxRow
{
    /// <summary>The order of insertion, given by the database.</summary>
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.Identity)]
    public long Position { get; init; }

    public Guid Id { get; init; }

    public required string Type { get; init; }

    public required string Payload { get; init; }

    public string? TraceParent { get; init; }

    public DateTimeOffset CreatedUtc { get; init; }

    /// <summary>When the broker confirmed it; null until then.</summary>
    public DateTimeOffset? PublishedUtc { get; init; }

    public static OutboxRow From(OutboxMessage message) => new()
    {
        Id = message.Id,
        Type = message.Type,
        Payload = message.Payload,
        TraceParent = message.TraceParent,
        CreatedUtc = message.CreatedUtc,
    };

    public OutboxMessage ToMessage() => new()
    {
        Id = Id,
        Type = Type,
        Payload = Payload,
        TraceParent = TraceParent,
        CreatedUtc = CreatedUtc,
    };
}
