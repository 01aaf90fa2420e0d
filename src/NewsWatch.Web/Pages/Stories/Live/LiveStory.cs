using System.Collections.Concurrent;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Finding;

namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>News of a story on its way to open pages. Its terms are split once, and its row is written once a language, however many pages are open.</summary>
internal sealed class LiveStory(StoryNewsItem item, Story story)
{
    private readonly ConcurrentDictionary<string, Task<string>> rows = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> terms = new(() => StoryTermList.Of(story).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal));

    /// <summary>True where the list of this search shows it.</summary>
    public bool Matches(StorySearch search) => search.IsOpen ? terms.Value.Count > 0 : StoryTermList.Matches(story, terms.Value, search);

    /// <summary>As a server-sent event; the row of the list is its data.</summary>
    public async Task<string> EventIn(string language, Func<Story, Task<string>> writeRow)
    {
        var shared = rows.GetOrAdd(language, (_, write) => write(story), writeRow);
        string row;
        try
        {
            row = await shared;
        }
        catch (Exception) when (rows.TryRemove(new KeyValuePair<string, Task<string>>(language, shared)) || shared.IsCompleted)
        {
            // Whoever wrote it for all may have gone in the middle; that is nobody else's trouble.
            row = await writeRow(story);
        }

        var lines = row.ReplaceLineEndings("\n").Split('\n').Select(line => $"data: {line}\n");
        return $"id: {item.Position}\nevent: {(item.Opened ? "opened" : "updated")}\n{string.Concat(lines)}\n";
    }

    /// <summary>As a server-sent event for a page whose search finds it no more; null where it cannot have found it before.</summary>
    public string? GoneEvent => item.Opened ? null : $"id: {item.Position}\nevent: gone\ndata: {story.Id}\n\n";
}
