namespace NewsWatch.Worker.Roles;

/// <summary>Looks now and then for invitations that are due.</summary>
internal sealed partial class InvitationRounds(StoreGate gate, Invitations invitations, TimeProvider clock, ILogger<InvitationRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(Tick, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await invitations.SendDueAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogWaiting(e.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mails that ask readers to confirm wait: {Reason}")]
    private partial void LogWaiting(string reason);
}
