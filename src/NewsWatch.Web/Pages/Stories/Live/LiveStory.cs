using System.Collections.Concurrent;
using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Pages.Stories.Live;

/// <summary>News of a story on its way to open pages. Its row is written once a language, however many pages are open.</summary>
internal sealed class LiveStory(StoryNewsItem item, Story story)
{
    private readonly ConcurrentDictionary<string, Task<string>> events = new(StringComparer.Ordinal);

    public Story Story => story;

    public long Position => item.Position;

    /// <summary>As a server-sent event; the row of the list is its data.</summary>
    public Task<string> EventIn(string language, Func<Story, Task<string>> writeRow) => events.GetOrAdd(language, async (_, row) =>
    {
        var lines = (await row(story)).ReplaceLineEndings("\n").Split('\n').Select(line => $"data: {line}\n");
        return $"id: {item.Position}\nevent: {(item.Opened ? "opened" : "updated")}\n{string.Concat(lines)}\n";
    }, writeRow);
}
