namespace NewsWatch.Core.Detection.Organisations;

/// <summary>An organisation of the gazetteer.</summary>
public sealed record Organisation
{
    public required string Name { get; init; }

    /// <summary>What it does in the topic's trade, the first role first, such as designer, foundry, memory, cloud or lab.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public string? Ticker { get; init; }

    /// <summary>The canonical name of the organisation it belongs to.</summary>
    public string? Parent { get; init; }

    public required IReadOnlyList<OrganisationAlias> Aliases { get; init; }
}
