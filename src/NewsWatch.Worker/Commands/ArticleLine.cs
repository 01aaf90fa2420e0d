using System.Text.Json;
using NewsWatch.Core.Detection;

namespace NewsWatch.Worker.Commands;

/// <summary>An article as detect, track and explain read it from a line of JSON.</summary>
public sealed record ArticleLine
{
    /// <summary>A string or a number, given back as it came.</summary>
    public required JsonElement Id { get; init; }

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    public string Text { get; init; } = "";

    public string? Lang { get; init; }

    /// <summary>Null where it is missing or cannot be read.</summary>
    public DateTimeOffset? Published { get; init; }

    public ArticleText ToArticleText() => new() { Id = Id.ToString(), Title = Title, Summary = Summary, Text = Text, Lang = Lang };
}
