using System.Net;
using NewsWatch.Web.Pages.Access;

namespace NewsWatch.Web.Pages;

/// <summary>What the host decides about the pages.</summary>
public sealed record PageSettings
{
    /// <summary>True where nobody reads without signing in.</summary>
    public bool Closed { get; init; }

    /// <summary>Null where only keys sign in.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>True where browsers come over https alone: cookies are then sent over nothing else.</summary>
    public bool Secure { get; init; }

    /// <summary>Where proxies stand that say truly who asked them.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>The names under which the program answers, beside the addresses of its own machine; null where any will do.</summary>
    public IReadOnlySet<string>? Hosts { get; init; }
}
