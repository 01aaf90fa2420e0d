using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;
using NewsWatch.Web.Pages.Stories;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Deals;

/// <summary>The filters of the graph as its address has them; a list that is empty asks for nothing.</summary>
public sealed record DealFilter
{
    public static IReadOnlyList<string> AllTypes => EnumParameter<DealType>.Names;

    public static IReadOnlyList<string> AllStandings => EnumParameter<DealStanding>.Names;

    /// <summary>One of those of the start page; empty for all time.</summary>
    public string Period { get; private init; } = "";

    /// <summary>As responses spell them.</summary>
    public IReadOnlyList<string> Types { get; private init; } = [];

    /// <summary>As responses spell them.</summary>
    public IReadOnlyList<string> Standings { get; private init; } = [];

    /// <summary>True where nothing is asked for.</summary>
    public bool IsEmpty => Period.Length == 0 && Types.Count == 0 && Standings.Count == 0;

    public static DealFilter Of(IQueryCollection query) => new()
    {
        Period = query["period"].ToString().Trim(),
        Types = Values(query, "type"),
        Standings = Values(query, "standing"),
    };

    /// <exception cref="BadParameterException">A value is none of those that are allowed.</exception>
    public DealQuery Query(DateTimeOffset nowUtc) => new()
    {
        SinceUtc = StoryFilter.Since(Period, nowUtc),
        Types = [.. Types.Select(name => EnumParameter<DealType>.Parse("type", name)!.Value).Distinct()],
        Standings = [.. Standings.Select(name => EnumParameter<DealStanding>.Parse("standing", name)!.Value).Distinct()],
    };

    /// <summary>The start page with the stories of a company.</summary>
    public string StoriesOf(string company) => Address([new("company", company)], Types.Count == 1 ? Types[0] : null, Standings.Count == 1 ? Standings[0] : null);

    /// <summary>The start page with the stories that a link of the graph counts.</summary>
    public string StoriesOf(DealLink link) => Address(
        [new("company", link.First), new("company", link.Second)],
        EnumParameter<DealType>.Names[(int)link.Type],
        EnumParameter<DealStanding>.Names[(int)link.Standing]);

    private string Address(IReadOnlyList<KeyValuePair<string, string?>> companies, string? type, string? standing)
    {
        KeyValuePair<string, string?>[] parts = [.. companies, new("type", type), new("standing", standing), new("period", Period)];
        return $"/{QueryString.Create(parts.Where(part => part.Value is { Length: > 0 })).ToUriComponent()}";
    }

    private static IReadOnlyList<string> Values(IQueryCollection query, string name) =>
        [.. query[name].Select(value => value?.Trim() ?? "").Where(value => value.Length > 0)];
}
