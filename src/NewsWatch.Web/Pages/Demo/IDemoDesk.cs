namespace NewsWatch.Web.Pages.Demo;

/// <summary>
/// The invented week that comes with the program, among what is really watched; the host implements it over its store. Nobody is alerted of
/// any of it, and its stories and feeds are marked wherever they are shown.
/// </summary>
public interface IDemoDesk
{
    /// <summary>Changes nothing where it is loaded already.</summary>
    Task LoadAsync(CancellationToken cancellationToken);

    /// <summary>Forgets all of it, and nothing else.</summary>
    Task RemoveAsync(CancellationToken cancellationToken);
}
