using System.Globalization;
using System.Text.Json;
using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>
/// What of an article is news to a story that it belongs to: a status that moved on, an added party, a new figure.
/// Parties and figures count only when the title states them or a second publisher says the same.
/// </summary>
internal sealed class RevisionRules(TrackerSettings settings)
{
    /// <summary>The changes that are worth telling; empty for a repeat.</summary>
    public IReadOnlyList<StoryChange> Changes(Story story, TrackedArticle article)
    {
        var deal = article.Detection.Deal!;
        var changes = new List<StoryChange>();
        if (article.Detection.Status is { } status && StatusChange.IsNews(story.Status, status))
            changes.Add(new StoryChange(StoryField.Status, Wire(story.Status), Wire(status)));
        changes.AddRange(PartySet.Added(story.Deal.Parties, deal.Parties)
            .Where(party => Confirmed(story, article, StoryField.Parties, source => Names(source, party)))
            .Select(party => new StoryChange(StoryField.Parties, null, party)));
        AddFigure(changes, story, article, new FigureField(StoryField.CapacityGw, d => d.CapacityGw, s => s.CapacityGw));
        AddFigure(changes, story, article, new FigureField(StoryField.ValueUsd, d => d.ValueUsd, s => s.ValueUsd));
        return changes;
    }

    private static string Wire(DealStatus status) => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());

    private static string Wire(double figure) => figure.ToString("0.###", CultureInfo.InvariantCulture);

    private static bool Names(StorySource source, string party) => source.Parties.Contains(party, StringComparer.OrdinalIgnoreCase);

    private void AddFigure(List<StoryChange> changes, Story story, TrackedArticle article, FigureField field)
    {
        var known = field.OfDeal(story.Deal);
        if (field.OfDeal(article.Detection.Deal!) is not { } stated || Figures.Same(known, stated)) return;
        if (known is null && EffectiveTime.Of(article.Article) - story.FirstPublishedUtc <= settings.SettleWithin) return;
        if (IsHistory(story, field, stated)) return;
        if (!Confirmed(story, article, field.Name, source => Figures.Same(field.OfSource(source), stated))) return;
        changes.Add(new StoryChange(field.Name, known is { } former ? Wire(former) : null, Wire(stated)));
    }

    /// <summary>A figure that was stated before the present one is recalled, not changed back.</summary>
    private static bool IsHistory(Story story, FigureField field, double stated)
    {
        var known = field.OfDeal(story.Deal);
        return story.Sources
            .TakeWhile(source => !Figures.Same(field.OfSource(source), known))
            .Any(source => known is not null && Figures.Same(field.OfSource(source), stated));
    }

    private static bool Confirmed(Story story, TrackedArticle article, string field, Func<StorySource, bool> saysTheSame) =>
        TitleEvidence.States(article, field)
        || story.Sources.Any(source => saysTheSame(source)
            && !string.Equals(source.Publisher, article.Article.Publisher, StringComparison.OrdinalIgnoreCase));
}
