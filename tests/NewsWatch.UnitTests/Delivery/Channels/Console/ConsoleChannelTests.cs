using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Channels;
using NewsWatch.Delivery.Channels.Console;
using NewsWatch.UnitTests.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels.Console;

public sealed class ConsoleChannelTests : ChannelContract, IDisposable
{
    private readonly BreakableWriter writer = new();
    private readonly ConsoleChannel channel;

    public ConsoleChannelTests() => channel = new ConsoleChannel(new ConsoleTarget(writer, Colour: false));

    protected override IChannel Channel => channel;

    protected override Destination Reachable { get; } = new() { Channel = "console" };

    protected override IReadOnlyList<Destination> Invalid { get; } =
    [
        new() { Channel = "console", Address = "stderr" },
        new() { Channel = "console", Secret = "hunter2" },
    ];

    protected override IReadOnlyList<string> Secrets { get; } = ["hunter2"];

    protected override string Received => writer.ToString();

    [Fact]
    public async Task SendAsync_FullAlert_ReadsWell()
    {
        var deal = new Deal
        {
            Type = DealType.CoDevelopment,
            Parties = ["Orion", "Vega"],
            Subject = "custom accelerators",
            CapacityGw = 10,
            ShareMoves = [new ShareMove("Vega", 9)],
        };
        var story = Samples.Story with
        {
            Deal = deal,
            Evidence = [new Evidence("parties", "Orion and Vega build a chip"), new Evidence("type", "Orion and Vega build a chip"), new Evidence("capacity_gw", "10 gigawatts")],
            Sources = [Messages.Source(1, "title")],
        };

        await SendAsync(Messages.Of(Samples.Alert with { Story = story }));

        Received.ShouldBe("""

            NEW  Orion and Vega build a chip
              Orion + Vega (co-development, announced)
              10 GW · value not stated · Vega +9 %
              about custom accelerators
              “Orion and Vega build a chip” (parties, type)
              “10 gigawatts” (capacity)
              source [zh] Herald 1 https://news.example/1
              why you get this (desk): The subscription takes every story.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task SendAsync_Revision_ShowsWhatChanged()
    {
        StoryChange[] changes =
        [
            new("status", "reported", "announced"), new("parties", null, "Lyra"), new("value_usd", "5000000000", "8000000000"), new("capacity_gw", null, "10"),
        ];

        await SendAsync(Messages.Of(Samples.Alert with { Story = Samples.Story with { Revision = 2 }, Changes = changes }));

        Received.ShouldContain("UPDATE 2  Orion and Vega build a chip\n");
        Received.ShouldContain("  changed  status: reported → announced\n");
        Received.ShouldContain("  changed  parties: Lyra added\n");
        Received.ShouldContain("  changed  value: 5 billion USD → 8 billion USD\n");
        Received.ShouldContain("  changed  capacity: now 10 GW\n");
    }

    [Fact]
    public async Task SendAsync_InColour_PaintsWholeLines()
    {
        using var coloured = new StringWriter();
        using var painted = new ConsoleChannel(new ConsoleTarget(coloured, Colour: true));

        await painted.SendAsync(Messages.Titled("A\u001b[31mB"), Reachable, TestContext.Current.CancellationToken);

        coloured.ToString().ShouldStartWith("\n\u001b[1mNEW  A [31mB\u001b[0m\n");
    }

    [Fact]
    public async Task SendAsync_SeveralAtOnce_KeepsBlocksTogether()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(Messages.Ordinary)));

        Received.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim('\n')).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    public void Dispose()
    {
        channel.Dispose();
        writer.Dispose();
    }

    protected override void Break() => writer.Broken = true;

    private sealed class BreakableWriter : StringWriter
    {
        public bool Broken { get; set; }

        public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default) =>
            Broken ? throw new IOException("hunter2\nis gone") : base.WriteAsync(buffer, cancellationToken);
    }
}
