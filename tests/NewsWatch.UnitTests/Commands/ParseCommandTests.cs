using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class ParseCommandTests : IDisposable
{
    private const string Feed = """
        <rss version="2.0"><channel><title>Chips</title><language>de-DE</language>
        <item><title>Größer &amp; schneller</title><link>/news/1</link><pubDate>Mon, 13 Oct 2025 15:00:00 +0200</pubDate></item>
        </channel></rss>
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Parse_Feed_HasThePublishedShape()
    {
        _folder.Write("a.xml", Feed);

        var run = await ParseAsync("a.xml", "--base-url", "https://chips.example/feed");

        run.OutLines.ShouldBe([
            """{"file":"a.xml","ok":true,"title":"Chips","language":"de","entries":[{"title":"Größer & schneller","link":"https://chips.example/news/1","id":null,"published_utc":"2025-10-13T13:00:00Z","summary":null,"content":null,"author":null}]}""",
        ]);
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Parse_NoFeed_SaysWhyInOneLine()
    {
        _folder.Write("a.txt", "no feed at all");

        var run = await ParseAsync("a.txt");

        run.OutLines.ShouldHaveSingleItem().ShouldStartWith("""{"file":"a.txt","ok":false,"exc":""");
        run.Out.TrimEnd().ShouldEndWith("\"entries\":[]}");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Parse_ListWithBadLineAndMissingFile_GoesOnAndFails()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "files"));
        _folder.Write("files/a.xml", Feed);
        _folder.Write("list.jsonl", "{\"file\":\"absent.xml\"}\n{\"path\":1}\n{\"file\":\"a.xml\",\"base_url\":\"https://b.example/\"}\n");

        var run = await ParseAsync("--root", "files", "--list", "list.jsonl");

        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("line 2: not {\"file\"");
        run.OutLines.Length.ShouldBe(2);
        run.OutLines[0].ShouldStartWith("{\"file\":\"absent.xml\",\"ok\":false,");
        run.OutLines[1].ShouldContain("https://b.example/news/1");
        run.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Parse_FileBelowRoot_IsNamedFromTheRoot()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "files"));
        _folder.Write("files/a.xml", Feed);

        (await ParseAsync("--root", "files", "files/a.xml")).Out.ShouldStartWith("{\"file\":\"a.xml\",\"ok\":true");
        (await ParseAsync("--root", "files", "a.xml")).Out.ShouldStartWith("{\"file\":\"a.xml\",\"ok\":true");
    }

    private Task<CommandRun> ParseAsync(params string[] arguments) => CommandRun.OfAsync(_folder.Path, "", ["parse", .. arguments]);
}
