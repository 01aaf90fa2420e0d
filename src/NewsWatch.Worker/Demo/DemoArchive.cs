using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsWatch.Worker.Demo;

/// <summary>The bundled week of invented technology news that the demo serves; <c>Archive/README.md</c> describes its files.</summary>
internal sealed class DemoArchive
{
    private const string FeedsFile = "feeds.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private DemoArchive(ArchiveIndex index, IReadOnlyList<DemoFeed> feeds)
    {
        StartUtc = index.StartUtc;
        EndUtc = index.EndUtc;
        Feeds = feeds;
    }

    public DateTimeOffset StartUtc { get; }

    public DateTimeOffset EndUtc { get; }

    public IReadOnlyList<DemoFeed> Feeds { get; }

    public static DemoArchive Load()
    {
        using var stream = ArchiveFile.Open(FeedsFile);
        var index = JsonSerializer.Deserialize<ArchiveIndex>(stream, Json)
            ?? throw new InvalidDataException($"The archive's {FeedsFile} is empty.");
        return new DemoArchive(index, [.. index.Feeds.Select(feed => feed with { Entries = ReadEntries(feed.Name) })]);
    }

    private static DemoEntry[] ReadEntries(string name)
    {
        var file = $"{name}.jsonl";
        using var reader = new StreamReader(ArchiveFile.Open(file));
        var entries = new List<DemoEntry>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            entries.Add(ReadEntry(line, $"{file}, line {number}"));
        }

        return [.. entries.OrderBy(entry => entry.PublishedUtc)];
    }

    private static DemoEntry ReadEntry(string line, string place)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoEntry>(line, Json) ?? throw new InvalidDataException($"{place}: no entry.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{place}: {exception.Message}", exception);
        }
    }
}
