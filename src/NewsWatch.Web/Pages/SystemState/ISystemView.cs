namespace NewsWatch.Web.Pages.SystemState;

/// <summary>How the program fares; the host implements it.</summary>
public interface ISystemView
{
    /// <summary>Answers where a dependency is down, too.</summary>
    Task<SystemModel> LookAsync(CancellationToken cancellationToken);
}
