namespace NewsWatch.Web.Links;

/// <summary>What links in messages do; the host implements it. A singleton that is safe to call from many requests.</summary>
public interface ILinkActions
{
    /// <summary>What the reader is asked; changes nothing. Null where the token is not one of this program, or its subscription is gone.</summary>
    Task<LinkAnswer?> AskAsync(LinkAction action, string token, CancellationToken cancellationToken);

    /// <summary>Does it, however often it is asked to. Null as above.</summary>
    Task<LinkAnswer?> ActAsync(LinkAction action, string token, CancellationToken cancellationToken);
}
