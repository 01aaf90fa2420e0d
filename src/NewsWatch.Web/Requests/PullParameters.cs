using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsWatch.Web.Requests;

/// <summary>Whose alerts a reader fetches, and what lets it.</summary>
internal sealed record PullParameters
{
    [FromRoute(Name = "id"), Description("The subscription.")]
    public required string Id { get; init; }

    [FromQuery(Name = "token"), Description("The token of the feed's address, as the subscription shows it; a key in the header does as well.")]
    public string? Token { get; init; }
}
