using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Articles;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Feeds;

/// <summary>Which feeds the list shows, as its address has it. All text; empty where nothing is asked for.</summary>
public sealed record FeedFilter
{
    private const int MaxText = 200;

    /// <summary>What needs somebody stands first.</summary>
    private static readonly FeedState[] Order =
        [FeedState.Failing, FeedState.Retrying, FeedState.Disabled, FeedState.Waiting, FeedState.Well];

    public string Text { get; private init; } = "";

    public string State { get; private init; } = "";

    public bool IsEmpty => this == new FeedFilter();

    public static FeedFilter Of(IQueryCollection query) => new() { Text = Short(query["q"]), State = Short(query["state"]) };

    /// <exception cref="BadParameterException">The state is none.</exception>
    public IReadOnlyList<WatchedFeed> Of(IReadOnlyList<WatchedFeed> feeds)
    {
        var state = EnumParameter<FeedState>.Parse("state", State.Length == 0 ? null : State);
        return
        [
            .. feeds.Where(watched => state is null || watched.Feed.State == state)
                .Where(watched => Text.Length == 0 || Matches(watched))
                .OrderBy(watched => watched.IsDemo).ThenBy(watched => Array.IndexOf(Order, watched.Feed.State))
                .ThenBy(watched => watched.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>The query of an address with these filters.</summary>
    public string Query(int skip)
    {
        List<KeyValuePair<string, string?>> parts =
            [new("q", Text), new("state", State), new(PageParameters.SkipName, skip > 0 ? $"{skip}" : "")];
        return QueryString.Create(parts.Where(part => part.Value is { Length: > 0 })).ToUriComponent();
    }

    private bool Matches(WatchedFeed watched) =>
        watched.Name.Contains(Text, StringComparison.OrdinalIgnoreCase)
        || watched.Feed.Publisher.Contains(Text, StringComparison.OrdinalIgnoreCase)
        || FeedAddress.Shown(watched.Feed.Url).Contains(Text, StringComparison.OrdinalIgnoreCase);

    private static string Short(string? text) => text is null ? "" : text.Trim()[..Math.Min(text.Trim().Length, MaxText)];
}
