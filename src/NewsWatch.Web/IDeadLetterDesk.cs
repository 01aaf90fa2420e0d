using NewsWatch.Web.Pages.Deliveries;

namespace NewsWatch.Web;

/// <summary>Messages of the pipeline that failed for good; the host implements it.</summary>
public interface IDeadLetterDesk
{
    /// <summary>Latest failure first.</summary>
    Task<IReadOnlyList<FailedMessage>> ListAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>How many there are.</summary>
    Task<int> CountAsync(CancellationToken cancellationToken);

    /// <summary>Sends it again, under its old identity. False where the list does not hold it any more.</summary>
    Task<bool> ReplayAsync(Guid messageId, string queue, CancellationToken cancellationToken);

    /// <summary>Sends all of the list again; how many they were.</summary>
    Task<int> ReplayAllAsync(CancellationToken cancellationToken);
}
