using NewsWatch.Core.Articles;
using NewsWatch.Core.Text;

namespace NewsWatch.Worker.Commands;

/// <summary>
/// Lines stand in order of arrival but do not say when they arrived. An article came no earlier than it was published, and no
/// earlier than what came before it.
/// </summary>
public sealed class ArrivalClock(TimeProvider clock)
{
    // Time moves on only when two articles say so: one wrong date far ahead would make every later article look old.
    private DateTimeOffset? _latest;
    private DateTimeOffset? _witnessed;

    public Article ToArticle(ArticleLine line)
    {
        var id = line.Id.GetRawText();
        return new Article
        {
            Id = DerivedId.From("article", id),
            FeedId = DerivedId.From("feed", ""),

            // Nothing says who published it; as one publisher all articles could never confirm each other.
            Publisher = id,
            Title = line.Title,
            Summary = line.Summary,
            Text = line.Text,
            Language = line.Lang,
            PublishedUtc = line.Published,
            ReceivedUtc = Receive(line.Published),
        };
    }

    private DateTimeOffset Receive(DateTimeOffset? published)
    {
        var now = clock.GetUtcNow();
        if (published is not { } date || date > now) return _witnessed ?? _latest ?? now;
        if (_latest is null || date >= _latest) (_witnessed, _latest) = (_latest, date);
        else if (_witnessed is null || date > _witnessed) _witnessed = date;
        return _witnessed > date ? _witnessed.Value : date;
    }
}
