using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Requests;

/// <summary>Which part of a list a request asks for.</summary>
internal sealed record PageParameters
{
    public const string SkipName = "skip";
    public const string TakeName = "take";
    public const int MaxSkip = 1_000_000_000;
    /// <summary>Whoever turns pages has filters for what lies deeper; each row that is skipped is read.</summary>
    public const int MaxPageSkip = 10_000;
    public const int MaxTake = 200;
    public const int DefaultTake = 50;

    [FromQuery(Name = SkipName), Description("How many to leave out from the start of the list.")]
    public string? SkipText { get; init; }

    [FromQuery(Name = TakeName), Description("How many to return at most.")]
    public string? TakeText { get; init; }

    public int Skip => WholeNumber(SkipName, SkipText, 0, MaxSkip) ?? 0;

    /// <summary>How many a page of the site leaves out, by its address.</summary>
    /// <exception cref="BadParameterException">It is no number, or a place that no page links to.</exception>
    public static int PageSkip(IQueryCollection query) => WholeNumber(SkipName, query[SkipName], 0, MaxPageSkip) ?? 0;

    public int Take => WholeNumber(TakeName, TakeText, 1, MaxTake) ?? DefaultTake;

    /// <summary>One row more than is shown tells whether another page follows, without counting the whole table.</summary>
    public int Lookahead => Take + 1;

    /// <summary>Makes the page out of up to <see cref="Lookahead"/> rows.</summary>
    public PageResponse<TResponse> Show<TRow, TResponse>(
        IReadOnlyList<TRow> rows, Func<TRow, TResponse> response, HttpRequest request) => new()
    {
        Items = [.. rows.Take(Take).Select(response)],
        Skip = Skip,
        Take = Take,
        Next = rows.Count > Take ? Link(request, Skip + Take) : null,
        Previous = Skip > 0 ? Link(request, Math.Max(0, Skip - Take)) : null,
    };

    private static int? WholeNumber(string name, string? text, int least, int most)
    {
        if (text is null) return null;
        var isWhole = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (isWhole && number >= least && number <= most) return number;
        throw new BadParameterException(name, text, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
    }

    private string Link(HttpRequest request, int skip)
    {
        var kept = request.Query.Where(parameter => !IsOwn(parameter.Key));
        var query = QueryString.Create(kept)
            .Add(SkipName, skip.ToString(CultureInfo.InvariantCulture))
            .Add(TakeName, Take.ToString(CultureInfo.InvariantCulture));
        return request.PathBase.Add(request.Path).ToUriComponent() + query.ToUriComponent();
    }

    private static bool IsOwn(string name) =>
        name.Equals(SkipName, StringComparison.OrdinalIgnoreCase) || name.Equals(TakeName, StringComparison.OrdinalIgnoreCase);
}
