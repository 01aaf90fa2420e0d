namespace NewsWatch.Core.Stories.Deals;

public interface IFiledDeals
{
    /// <summary>The deals of told stories that are not parts of others, muted ones among them; newest first, at most so many.</summary>
    Task<IReadOnlyList<FiledDeal>> ListAsync(int max, CancellationToken cancellationToken);
}
