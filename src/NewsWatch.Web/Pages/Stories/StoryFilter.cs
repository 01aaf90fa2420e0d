using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;
using NewsWatch.Core.Stories.Finding;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Stories;

/// <summary>The filters of the start page as its address has them. All text; empty where nothing is asked for.</summary>
public sealed record StoryFilter
{
    private const int MaxText = 200;

    /// <summary>The periods that the page offers, by name: days back from now.</summary>
    private static readonly Dictionary<string, int> Days = new(StringComparer.Ordinal) { ["day"] = 1, ["week"] = 7, ["month"] = 30, ["year"] = 365 };

    public static IReadOnlyCollection<string> Periods => Days.Keys;

    public static IReadOnlyList<string> Types => EnumParameter<DealType>.Names;

    public static IReadOnlyList<string> Standings => EnumParameter<DealStanding>.Names;

    public static IReadOnlyList<string> Statuses => EnumParameter<DealStatus>.Names;

    public string Text { get; private init; } = "";

    public string Company { get; private init; } = "";

    /// <summary>A second party, as the graph of deals asks for; it is the second "company" of the address.</summary>
    public string Partner { get; private init; } = "";

    public string Type { get; private init; } = "";

    /// <summary>How firm the deal is, as the graph of deals asks for.</summary>
    public string Standing { get; private init; } = "";

    public string Status { get; private init; } = "";

    /// <summary>Two letters.</summary>
    public string Language { get; private init; } = "";

    public string Period { get; private init; } = "";

    /// <summary>True where nothing is asked for.</summary>
    public bool IsEmpty => this == new StoryFilter();

    public static StoryFilter Of(IQueryCollection query) => new()
    {
        Text = Short(query["q"]),
        Company = Short(query["company"].FirstOrDefault()),
        Partner = Short(query["company"].ElementAtOrDefault(1)),
        Type = Short(query["type"]),
        Standing = Short(query["standing"]),
        Status = Short(query["status"]),
        Language = Short(query["language"]),
        Period = Short(query["period"]),
    };

    /// <exception cref="BadParameterException">A value is none of those that are allowed.</exception>
    public StorySearch Search(DateTimeOffset nowUtc) => new()
    {
        Text = Named(Text),
        Company = Named(Company),
        Partner = Named(Partner),
        Standing = EnumParameter<DealStanding>.Parse("standing", Named(Standing)),
        Type = EnumParameter<DealType>.Parse("type", Named(Type)),
        Status = EnumParameter<DealStatus>.Parse("status", Named(Status)),
        Language = Named(Language),
        SinceUtc = Since(Period, nowUtc),
    };

    /// <summary>The query of an address with these filters, and further parameters.</summary>
    public string Query(params ReadOnlySpan<(string Name, string Value)> further)
    {
        List<KeyValuePair<string, string?>> parts =
        [
            new("q", Text), new("company", Company), new("company", Partner), new("type", Type), new("standing", Standing),
            new("status", Status), new("language", Language), new("period", Period),
        ];
        foreach (var (name, value) in further) parts.Add(new(name, value));
        return QueryString.Create(parts.Where(part => part.Value is { Length: > 0 })).ToUriComponent();
    }

    /// <summary>When a period began; null for the empty one.</summary>
    /// <exception cref="BadParameterException">There is no such period.</exception>
    internal static DateTimeOffset? Since(string period, DateTimeOffset nowUtc) => Named(period) is { } named ? nowUtc.AddDays(-DaysOf(named)) : null;

    private static int DaysOf(string period) =>
        Days.TryGetValue(period, out var days) ? days : throw new BadParameterException("period", period, $"one of {string.Join(", ", Days.Keys)}");

    private static string Short(string? text) => text is null ? "" : text.Trim()[..Math.Min(text.Trim().Length, MaxText)];

    private static string? Named(string text) => text.Length == 0 ? null : text;
}
