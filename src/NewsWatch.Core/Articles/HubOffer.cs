namespace NewsWatch.Core.Articles;

/// <summary>
/// A feed's word that a hub pushes what is new in it (W3C WebSub, section 4). Both are absolute http or https addresses.
/// </summary>
/// <param name="Hub">Where to subscribe.</param>
/// <param name="Topic">The feed's address as the hub knows it.</param>
public sealed record HubOffer(string Hub, string Topic);
