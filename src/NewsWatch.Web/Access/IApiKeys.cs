using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Access;

/// <summary>The keys as the API asks for them; the host implements it.</summary>
public interface IApiKeys
{
    /// <summary>The key whose text this is; null where there is none, or it has ended.</summary>
    Task<ApiKey?> FindAsync(string text, CancellationToken cancellationToken);
}
