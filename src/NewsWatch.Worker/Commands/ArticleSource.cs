using System.Text;
using System.Text.Json;
using NewsWatch.Feeds;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Pages;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands;

/// <summary>Gets the one article that explain is asked about: an address, a file or standard input; a page, a line of JSON or plain text.</summary>
internal sealed class ArticleSource(CommandContext context, NetworkOptions network)
{
    private const int MaxBytes = 15 * 1024 * 1024;
    private const string Limit = "15 MB, which is the limit";
    private static readonly Uri NoAddress = new("http://localhost/");
    private static readonly string[] PageSigns = ["<!doctype html", "<html", "<head", "<body", "<article", "<p>", "<p "];

    public async Task<ArticleLine> ReadAsync(string input, CancellationToken cancellationToken)
    {
        if (input == "-") return FromText(await ReadInputAsync(cancellationToken), input);
        if (IsWebAddress(input)) return await FetchAsync(new Uri(input), cancellationToken);
        var body = await ReadFileAsync(input, cancellationToken);
        var text = Encoding.UTF8.GetString(body).TrimStart('\uFEFF');
        return IsPage(text) ? FromPage(PageReader.Read(body, contentType: null, NoAddress), input) : FromText(text, input);
    }

    public static bool IsWebAddress(string input) => Uri.TryCreate(input, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    private async Task<string> ReadInputAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        await foreach (var line in InputLines.ReadAsync(context.In, cancellationToken))
        {
            if (line.Text is null || text.Length + line.Text.Length > MaxBytes) throw CommandException.BadArgument($"standard input holds more than {Limit}");
            text.Append(line.Text).Append('\n');
        }

        return text.ToString();
    }

    private async Task<byte[]> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(context.PathOf(path)).Length > MaxBytes) throw CommandException.BadArgument($"\"{path}\" holds more than {Limit}");
            return await File.ReadAllBytesAsync(context.PathOf(path), cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandException.BadArgument($"\"{path}\" cannot be read; allowed: an http or https address, a file, or - for standard input");
        }
    }

    private async Task<ArticleLine> FetchAsync(Uri url, CancellationToken cancellationToken)
    {
        var limits = new FetchLimits { MaxBytes = MaxBytes };
        using var client = NetworkAccess.ClientFor(network, limits, context.Clock);
        return await new FeedFetcher(client, limits, context.Clock).FetchAsync(new FetchRequest { Url = url }, cancellationToken) switch
        {
            FetchedBody body => FromPage(PageReader.Read(body.Bytes, body.ContentType, body.FinalUrl), url.AbsoluteUri),
            FetchFailure failure => throw CommandException.Failed($"{url.GetLeftPart(UriPartial.Path)}: {failure.Reason}"),
            var other => throw CommandException.Failed($"{url.GetLeftPart(UriPartial.Path)}: unexpected answer {other.GetType().Name}"),
        };
    }

    private static ArticleLine FromText(string text, string name)
    {
        if (IsPage(text)) return FromPage(PageReader.Read(text, NoAddress), name);
        if (text.TrimStart().StartsWith('{')) return FromJson(text, name);
        if (string.IsNullOrWhiteSpace(text)) throw CommandException.BadArgument($"\"{name}\" is empty; allowed: an article as text, HTML or a line of JSON");
        return new ArticleLine { Id = IdOf(name), Text = text };
    }

    private static ArticleLine FromJson(string text, string name)
    {
        try
        {
            return ArticleLineReader.Read(text);
        }
        catch (FormatException error)
        {
            throw CommandException.BadArgument($"\"{name}\": {error.Message}");
        }
    }

    private static ArticleLine FromPage(PageText page, string name) => new()
    {
        Id = IdOf(name),
        Title = page.Title,
        Text = page.Text,
        Lang = page.Language,
        Published = page.PublishedUtc,
    };

    private static bool IsPage(string text)
    {
        var beginning = text[..Math.Min(text.Length, 4096)];
        return PageSigns.Any(sign => beginning.Contains(sign, StringComparison.OrdinalIgnoreCase)) && !text.TrimStart().StartsWith('{');
    }

    private static JsonElement IdOf(string name) => JsonSerializer.SerializeToElement(name);
}
