using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Pages.Deliveries;

/// <summary>How deliveries fare: channels, destinations in trouble, groups of what is not delivered, and a page of the list.</summary>
public sealed record DeliveriesModel
{
    public required DeliveryFilter Filter { get; init; }

    public required DeliveryFigures Figures { get; init; }

    /// <summary>Longest failing first.</summary>
    public required IReadOnlyList<TroubledDestination> Troubled { get; init; }

    /// <summary>The largest first.</summary>
    public required IReadOnlyList<DeliveryGroup> Groups { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<Delivery> Deliveries { get; init; }

    /// <summary>Messages of the pipeline that failed for good, or as many as are counted at most.</summary>
    public required int DeadLetters { get; init; }

    public string? Previous { get; init; }

    public string? Next { get; init; }

    /// <summary>The key of the text that says why a form was not carried out; null where none was sent.</summary>
    public string? Problem { get; init; }
}
