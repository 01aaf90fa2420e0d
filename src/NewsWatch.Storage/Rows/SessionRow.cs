using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace NewsWatch.Storage.Rows;

/// <summary>A reader of the pages who has signed in.</summary>
[Table("sessions")]
[Index(nameof(ExpiresUtc))]
internal sealed class SessionRow
{
    /// <summary>A digest of what the reader's cookie holds.</summary>
    public required string Id { get; init; }

    /// <summary>Opaque, and sealed.</summary>
    public required string Ticket { get; init; }

    /// <summary>The API key with which it began; null for one of an identity provider.</summary>
    public string? KeyId { get; init; }

    public DateTimeOffset ExpiresUtc { get; init; }
}
