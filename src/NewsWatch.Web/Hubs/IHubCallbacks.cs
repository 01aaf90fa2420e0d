namespace NewsWatch.Web.Hubs;

/// <summary>
/// What hubs say to this program (W3C WebSub). The host implements it over its store, as a singleton that is safe to call from many
/// requests at once; without one no hub is answered.
/// </summary>
public interface IHubCallbacks
{
    /// <summary>Bytes of a push beyond which it is refused.</summary>
    int MaxBytes { get; }

    /// <summary>Whether the hub's question is answered with yes: it is about what was asked of it, and still wanted.</summary>
    Task<bool> VerifyAsync(HubVerification verification, CancellationToken cancellationToken);

    /// <summary>False where nothing is wanted at this address any more.</summary>
    Task<bool> IsOpenAsync(Guid feedId, string token, CancellationToken cancellationToken);

    /// <summary>Takes what a hub pushed. What is not signed as agreed is dropped, and the hub is not told.</summary>
    Task TakeAsync(HubPush push, CancellationToken cancellationToken);
}
