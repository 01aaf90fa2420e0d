using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Matching;
using NewsWatch.Core.Stories.Stages;

namespace NewsWatch.Core.Stories;

/// <summary>
/// When a status is news. It only moves forward: reported, denied, announced, signed, approved, closed, ended. A later report about
/// an announced deal, or a company that denies a quarrel about it, takes nothing back, and no status is told twice.
/// </summary>
internal sealed class StatusRules(TrackerSettings settings, StageReader stages)
{
    public bool IsNews(Story story, TrackedArticle article, DealReport report)
    {
        if (report.Status is not { } to || Rank(to) <= Rank(story.Status)) return false;
        if (to == DealStatus.Signed && WasSignedAtOnce(story)) return false;
        return to switch
        {
            DealStatus.Announced => report.IsJudged && IsConfirmed(story, article),
            DealStatus.Signed or DealStatus.Approved or DealStatus.Closed => !IsFirstDay(story, report) && (report.IsJudged || report.NamesPair),

            // Who denies a rumour tells of no deal, so no judgement says it: the names of both in a denying title do.
            DealStatus.Denied => report.IsJudged || NamesItsParties(story, report),
            _ => report.IsJudged,
        };
    }

    private static bool NamesItsParties(Story story, DealReport report) =>
        report.NamesPair && report.Deal.Parties.All(party => story.Deal.Parties.Contains(party, StringComparer.Ordinal));

    // That a later article sounds firmer is no news by itself: its title says that it is now certain, or a second publisher agrees.
    private bool IsConfirmed(Story story, TrackedArticle article) =>
        stages.IsConfirmed(article.Article.Title, article.Detection.Lang)
        || story.Sources.Any(source => source.Status is { } said && Rank(said) >= Rank(DealStatus.Announced) && said != DealStatus.Ended
            && !string.Equals(source.Publisher, article.Article.Publisher, StringComparison.OrdinalIgnoreCase));

    // On the first day "signed" is another word for "announced". No other stage is: what was named too early to be told stays to be told.
    private bool WasSignedAtOnce(Story story) => story.Sources.Any(source =>
        source.Status == DealStatus.Signed && source.EffectiveUtc - story.SettlesFromUtc <= settings.SettleWithin);

    private bool IsFirstDay(Story story, DealReport report) => report.Time - story.SettlesFromUtc <= settings.SettleWithin;

    /// <summary>Whether what was hearsay is certain now: outlets learn the facts on this day.</summary>
    public static bool IsConfirmation(DealStatus from, DealStatus to) => Rank(from) < Rank(DealStatus.Announced) && Rank(to) >= Rank(DealStatus.Announced);

    /// <summary>How far a deal has come: the further, the more.</summary>
    public static int Rank(DealStatus status) => status switch
    {
        DealStatus.Reported => 0,
        DealStatus.Denied => 1,
        DealStatus.Announced => 2,
        DealStatus.Signed => 3,
        DealStatus.Approved => 4,
        DealStatus.Closed => 5,
        DealStatus.Ended => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };
}
