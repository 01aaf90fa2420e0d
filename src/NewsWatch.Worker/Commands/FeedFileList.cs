using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace NewsWatch.Worker.Commands;

/// <summary>The files that a command line of parse asks for, named ones first.</summary>
internal sealed class FeedFileList(CommandContext context, ParseSwitches switches, ParseResult arguments)
{
    private readonly string _root = context.PathOf(arguments.GetValue(switches.Root) ?? ".");
    private readonly string? _contentType = arguments.GetValue(switches.ContentType);
    private readonly Uri? _baseUrl = ReadBaseUrl(arguments.GetValue(switches.BaseUrl));

    /// <summary>Whether a line of the list could not be read.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>One at a time, so that a list of any length can be read.</summary>
    public async IAsyncEnumerable<FeedFile> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var named = arguments.GetValue(switches.Files) ?? [];
        var list = arguments.GetValue(switches.List);
        if (named.Length == 0 && list is null) throw CommandException.BadArgument("parse needs FILE or --list LIST.jsonl");
        if (!Directory.Exists(_root)) throw CommandException.BadArgument($"--root \"{_root}\" does not exist; allowed: a folder");
        foreach (var path in named) yield return Named(path);
        if (list is null) yield break;

        using var reader = OpenList(list);
        await foreach (var line in InputLines.ReadAsync(reader, cancellationToken))
        {
            if (await ReadLineAsync(line) is { } file) yield return file;
        }
    }

    // A shell completes names from the working directory; a list names them from the root.
    private FeedFile Named(string path)
    {
        var fromHere = context.PathOf(path);
        var full = File.Exists(fromHere) ? fromHere : Path.Combine(_root, path);
        return new FeedFile
        {
            Name = Path.GetRelativePath(_root, full).Replace('\\', '/'),
            Path = full,
            ContentType = _contentType,
            BaseUrl = _baseUrl,
        };
    }

    private async Task<FeedFile?> ReadLineAsync(InputLine line)
    {
        if (line.Text is not null && string.IsNullOrWhiteSpace(line.Text)) return null;
        try
        {
            using var document = JsonDocument.Parse(line.Text ?? throw new JsonException("the line is too long"));
            if (document.RootElement.ValueKind == JsonValueKind.Object && Text(document.RootElement, "file") is { Length: > 0 } name)
                return Listed(document.RootElement, name);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // Said below, like any other line that names no file.
        }

        HasErrors = true;
        await context.Error.WriteLineAsync($"line {line.Number}: not {{\"file\": \"…\", \"content_type\"?, \"base_url\"?}}");
        return null;
    }

    private FeedFile Listed(JsonElement line, string name) => new()
    {
        Name = name,
        Path = Path.Combine(_root, name),
        ContentType = Text(line, "content_type") ?? _contentType,
        BaseUrl = Uri.TryCreate(Text(line, "base_url"), UriKind.Absolute, out var url) ? url : _baseUrl,
    };

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Uri? ReadBaseUrl(string? text)
    {
        if (text is null) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw CommandException.BadArgument($"--base-url \"{text}\" is not allowed; allowed: an http or https address");
    }

    private StreamReader OpenList(string list)
    {
        try
        {
            return new StreamReader(context.PathOf(list), Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandException.BadArgument($"--list \"{list}\" cannot be read; allowed: a file of JSON lines");
        }
    }
}
