using System.Net;

namespace NewsWatch.UnitTests.Web.Pages;

/// <summary>What a page answered.</summary>
internal sealed record PageAnswer(HttpStatusCode Code, string Text)
{
    public int Status => (int)Code;

    public string? Location { get; init; }

    public string? RetryAfter { get; init; }

    public IReadOnlyList<string> SetCookies { get; init; } = [];
}
