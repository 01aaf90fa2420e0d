using NewsWatch.Web.Pages.Stories.Live;

namespace NewsWatch.UnitTests.Web.Pages;

/// <summary>News that a test types in, in the order in which it becomes visible.</summary>
internal sealed class TypedNews : IStoryNews
{
    private readonly List<(StoryNewsItem Item, DateTimeOffset AtUtc)> told = [];

    /// <summary>Thrown by each question until it is taken away.</summary>
    public Exception? Fault { get; set; }

    public void Add(long position, Guid story, DateTimeOffset atUtc, bool opened = true) => told.Add((new StoryNewsItem(position, story, opened), atUtc));

    public Task<long> PositionAsync(CancellationToken cancellationToken) => AnswerAsync(() => told.Select(each => each.Item.Position).DefaultIfEmpty().Max());

    public Task<long> PositionAsync(DateTimeOffset atUtc, CancellationToken cancellationToken) =>
        AnswerAsync(() => told.Where(each => each.AtUtc <= atUtc).Select(each => each.Item.Position).DefaultIfEmpty().Max());

    public Task<IReadOnlyList<StoryNewsItem>> AfterAsync(long position, int take, CancellationToken cancellationToken) => AnswerAsync<IReadOnlyList<StoryNewsItem>>(
        () => [.. told.Select(each => each.Item).Where(item => item.Position > position).OrderBy(item => item.Position).Take(take)]);

    private Task<T> AnswerAsync<T>(Func<T> answer) => Fault is null ? Task.FromResult(answer()) : Task.FromException<T>(Fault);
}
