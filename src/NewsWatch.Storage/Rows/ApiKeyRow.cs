using System.ComponentModel.DataAnnotations.Schema;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Storage.Rows;

[Table("api_keys")]
internal sealed class ApiKeyRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public ApiKeyScope Scope { get; init; }

    public required string Hash { get; init; }

    public DateTimeOffset CreatedUtc { get; init; }

    public DateTimeOffset? EndsUtc { get; init; }

    public static ApiKeyRow From(ApiKey key) => new()
    {
        Id = key.Id,
        Name = key.Name,
        Scope = key.Scope,
        Hash = key.Hash,
        CreatedUtc = key.CreatedUtc,
        EndsUtc = key.EndsUtc,
    };

    public ApiKey ToKey() => new()
    {
        Id = Id,
        Name = Name,
        Scope = Scope,
        Hash = Hash,
        CreatedUtc = CreatedUtc,
        EndsUtc = EndsUtc,
    };
}
