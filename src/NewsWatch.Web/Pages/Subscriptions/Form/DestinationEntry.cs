using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>A destination as a form has it: one that is kept, whose address and secret are not shown, or a new one.</summary>
public sealed record DestinationEntry
{
    /// <summary>The identity of a destination that stands there already; null for a new one.</summary>
    public Guid? KnownId { get; init; }

    /// <summary>What stands there; null for a new one.</summary>
    public Destination? Known { get; init; }

    public string Channel { get; init; } = "";

    /// <summary>As written; empty leaves what stands there.</summary>
    public string Address { get; init; } = "";

    /// <summary>As written; empty leaves what stands there. It never goes back into a page in clear.</summary>
    public string Secret { get; init; } = "";

    public bool Remove { get; init; }

    /// <summary>Nothing was written into it.</summary>
    public bool IsBlank => KnownId is null && Channel.Length + Address.Length + Secret.Length == 0;
}
