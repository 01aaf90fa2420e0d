using System.ComponentModel.DataAnnotations.Schema;

namespace NewsWatch.Storage.Rows;

/// <summary>A key with which the pages protect cookies and forms, the same for all replicas.</summary>
[Table("key_ring")]
internal sealed class KeyRingRow
{
    public required string Id { get; init; }

    /// <summary>XML as ASP.NET Core's data protection writes it, with the key itself encrypted.</summary>
    public required string Xml { get; init; }

    public DateTimeOffset CreatedUtc { get; init; }
}
