using NewsWatch.Storage;

namespace NewsWatch.Worker.Roles;

/// <summary>Sees to it that results are written, whatever becomes of the store and of single deliveries.</summary>
internal sealed class DeliveryResults(IStore store, DeliveryRecorder recorder, DeliveryReport report, TimeProvider clock)
{
    private static readonly TimeSpan PauseWithoutStore = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Writes the results; a store that is away comes back. A result that is lost is an alert that is sent twice, so one that cannot be
    /// written takes no other with it.
    /// </summary>
    public async Task RecordAsync(IReadOnlyList<SentAlert> sent)
    {
        string? said = null;
        while (true)
        {
            try
            {
                var recorded = await store.TransactAsync(session => recorder.RecordAsync(session, sent), CancellationToken.None);
                foreach (var one in recorded) report.Recorded(one);
                return;
            }
            catch (StoreUnavailableException e)
            {
                if (said != e.Message) report.ResultsWait(sent.Count, said = e.Message);
                await Task.Delay(PauseWithoutStore, clock, CancellationToken.None);
            }
            catch (Exception e) when (sent.Count == 1)
            {
                report.NotRecorded(sent[0].Attempt, e);
                return;
            }
            catch (Exception)
            {
                foreach (var one in sent) await RecordAsync([one]);
                return;
            }
        }
    }
}
