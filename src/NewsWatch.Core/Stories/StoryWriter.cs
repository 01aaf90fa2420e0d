using NewsWatch.Core.Detection;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Stories;

/// <summary>The story as it stands after an article.</summary>
internal sealed class StoryWriter(TrackerSettings settings)
{
    public Story Open(TrackedArticle article)
    {
        var time = EffectiveTime.Of(article.Article);
        return AddSource(
            new Story
            {
                Id = DerivedId.From("story", article.Article.Id.ToString("N")),
                Headline = Headline(article),
                Status = article.Detection.Status ?? DealStatus.Reported,
                Deal = article.Detection.Deal!,
                Evidence = article.Detection.Evidence,
                Revision = 1,
                FirstPublishedUtc = time,
                LastPublishedUtc = time,
                OpenedUtc = article.Article.ReceivedUtc,
            },
            article);
    }

    private const string TermsUndisclosed = "terms_undisclosed";

    public Story AddSource(Story story, TrackedArticle article)
    {
        var time = EffectiveTime.Of(article.Article);
        return story with
        {
            Sources = story.Sources.Count < settings.MaxSources ? [.. story.Sources, Source(article)] : story.Sources,
            FirstPublishedUtc = time < story.FirstPublishedUtc ? time : story.FirstPublishedUtc,
            LastPublishedUtc = time > story.LastPublishedUtc ? time : story.LastPublishedUtc,
        };
    }

    /// <summary>
    /// Adds what the story does not know yet. A figure that comes late and unconfirmed stays with its source,
    /// until somebody confirms it and it is told.
    /// </summary>
    public Story FillGaps(Story story, TrackedArticle article)
    {
        if (EffectiveTime.Of(article.Article) - story.FirstPublishedUtc > settings.SettleWithin) return story;
        var known = story.Deal;
        var stated = article.Detection.Deal!;
        return AddEvidence(
            story with
            {
                Deal = known with
                {
                    Subject = known.Subject ?? stated.Subject,
                    CapacityGw = known.CapacityGw ?? stated.CapacityGw,
                    Value = known.ValueUsd is null ? stated.Value : known.Value,
                    ValueUsd = known.ValueUsd ?? stated.ValueUsd,
                    StakePercent = known.StakePercent ?? stated.StakePercent,
                    Units = known.Units ?? stated.Units,
                    Starts = known.Starts ?? stated.Starts,
                    ShareMoves = known.ShareMoves.Count > 0 ? known.ShareMoves : stated.ShareMoves,
                },
            },
            article);
    }

    /// <summary>The next revision. Its headline is the article's, since that tells the news.</summary>
    public Story Revise(Story story, TrackedArticle article, IReadOnlyList<StoryChange> changes)
    {
        var fields = changes.Select(change => change.Field).ToHashSet(StringComparer.Ordinal);
        var stated = article.Detection.Deal!;
        var deal = story.Deal;
        if (fields.Contains(StoryField.Parties))
            deal = deal with { Parties = [.. deal.Parties, .. changes.Where(c => c.Field == StoryField.Parties).Select(c => c.To)] };
        if (fields.Contains(StoryField.CapacityGw)) deal = deal with { CapacityGw = stated.CapacityGw };
        if (fields.Contains(StoryField.ValueUsd)) deal = deal with { Value = stated.Value, ValueUsd = stated.ValueUsd };
        var revised = story with
        {
            Headline = Headline(article),
            Status = fields.Contains(StoryField.Status) ? article.Detection.Status!.Value : story.Status,
            Deal = deal,
            Revision = story.Revision + 1,
        };
        return FillGaps(AddSource(ReplaceEvidence(revised, article, fields), article), article);
    }

    /// <summary>Takes over the article's words for the fields that it changes.</summary>
    private static Story ReplaceEvidence(Story story, TrackedArticle article, IReadOnlyCollection<string> fields)
    {
        var stated = article.Detection.Evidence
            .Where(evidence => fields.Any(field => field.StartsWith(evidence.Field, StringComparison.Ordinal)))
            .ToList();
        var kept = story.Evidence.Where(evidence => stated.TrueForAll(words => words.Field != evidence.Field));
        return story with { Evidence = Current(story, [.. kept, .. stated]) };
    }

    /// <summary>Takes over the article's words for fields that have none yet.</summary>
    private static Story AddEvidence(Story story, TrackedArticle article)
    {
        var known = story.Evidence.Select(evidence => evidence.Field).ToHashSet(StringComparer.Ordinal);
        var added = article.Detection.Evidence.Where(evidence => !known.Contains(evidence.Field));
        return story with { Evidence = Current(story, [.. story.Evidence, .. added]) };
    }

    /// <summary>Once a value is known, words that it is not disclosed are past.</summary>
    private static IReadOnlyList<Evidence> Current(Story story, IReadOnlyList<Evidence> evidence) =>
        story.Deal.Value is null ? evidence : [.. evidence.Where(words => words.Field != TermsUndisclosed)];

    private static StorySource Source(TrackedArticle article) => new()
    {
        ArticleId = article.Article.Id,
        Publisher = article.Article.Publisher,
        Url = article.Article.Url,
        Title = article.Article.Title,
        Lang = article.Detection.Lang,
        ReceivedUtc = article.Article.ReceivedUtc,
        Parties = article.Detection.Deal!.Parties,
        CapacityGw = article.Detection.Deal.CapacityGw,
        ValueUsd = article.Detection.Deal.ValueUsd,
    };

    private static string Headline(TrackedArticle article) => string.IsNullOrWhiteSpace(article.Article.Title)
        ? string.Join(" · ", article.Detection.Deal!.Parties)
        : article.Article.Title;
}
