namespace NewsWatch.Feeds.Fetching;

/// <summary>A place at a host while an exchange with it lasts.</summary>
/// <param name="clock">For the rest.</param>
/// <param name="giveBack">Gives the place to the next in line.</param>
internal sealed class HostPlace(TimeProvider clock, Action giveBack) : IDisposable
{
    private int given;

    /// <summary>For how long nobody may follow after this exchange.</summary>
    public TimeSpan Rest { get; set; }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref given, 1) == 1) return;
        if (Rest <= TimeSpan.Zero) giveBack();
        else _ = GiveBackLaterAsync();
    }

    private async Task GiveBackLaterAsync()
    {
        await Task.Delay(Rest, clock, CancellationToken.None);
        giveBack();
    }
}
