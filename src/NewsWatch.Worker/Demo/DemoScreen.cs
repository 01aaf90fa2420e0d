using System.Globalization;
using System.Text;
using NewsWatch.Delivery.Channels.Console;
using NewsWatch.Worker.Commands;

namespace NewsWatch.Worker.Demo;

/// <summary>
/// What the demo shows: alerts as they come, and below them, on a terminal, how far the week has been played. Piped output
/// has plain lines alone.
/// </summary>
internal sealed class DemoScreen(TextWriter output, bool terminal, bool colour) : TextWriter(CultureInfo.InvariantCulture)
{
    private const string ClearLine = "\r\e[K";

    private readonly Lock _turn = new();

    /// <summary>A terminal shows progress, and colour unless NO_COLOR is set (no-color.org).</summary>
    public static DemoScreen For(CommandContext context)
    {
        var terminal = !Console.IsOutputRedirected;
        return new DemoScreen(context.Out, terminal, terminal && !context.Environment.ContainsKey("NO_COLOR"));
    }

    /// <summary>Takes the place of standard output for the console channel.</summary>
    public ConsoleTarget Target => new(this, colour);

    public override Encoding Encoding => output.Encoding;

    public override void Write(char value) => Write(value.ToString());

    /// <summary>The console channel writes an alert in one piece.</summary>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        lock (_turn)
        {
            if (terminal) output.Write(ClearLine);
            output.Write(value);
            output.Flush();
        }
    }

    public void Opening(DemoArchive archive, Uri feeds) => Write(string.Create(
        CultureInfo.InvariantCulture,
        $"""
        NewsWatch demo: {archive.Feeds.Count} feeds in {archive.Feeds.Select(feed => feed.Language).Distinct(StringComparer.Ordinal).Count()} languages at {feeds}, all invented,
        played from {archive.StartUtc:ddd d MMM yyyy} to {archive.EndUtc:ddd d MMM yyyy}. Each alert appears once its first article is out.

        """));

    /// <summary>How far the simulated week has come.</summary>
    public void Played(DateTimeOffset time)
    {
        if (!terminal) return;
        lock (_turn)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{ClearLine}\e[2m… {time:ddd d MMM HH:mm}\e[0m"));
            output.Flush();
        }
    }
}
