using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Frame;

/// <summary>
/// A part of the pages that the navigation leads to. Its name is the key of its word, "area.{Name}"; a page says with it where it belongs.
/// </summary>
internal sealed record Area(string Name, string Path)
{
    /// <summary>Who sees it in the navigation; null for everybody.</summary>
    public ApiKeyScope? Scope { get; private init; }

    public static readonly Area Stories = new("stories", "/");
    public static readonly Area Deals = new("deals", "/deals");
    public static readonly Area Totals = new("totals", "/totals");
    public static readonly Area Feeds = new("feeds", "/feeds");
    public static readonly Area Subscriptions = new("subscriptions", "/subscriptions") { Scope = ApiKeyScope.Subscribe };
    public static readonly Area Deliveries = new("deliveries", "/deliveries") { Scope = ApiKeyScope.Operate };
    public static readonly Area System = new("system", "/system");

    /// <summary>In the order in which the navigation shows them.</summary>
    public static IReadOnlyList<Area> All { get; } = [Stories, Deals, Totals, Feeds, Subscriptions, Deliveries, System];
}
