using System.Text;
using NewsWatch.Core.Alerts;
using NewsWatch.UnitTests.Delivery.Channels.Http;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels.Ntfy;

public sealed class NtfyChannelTests() : HttpChannelContract("ntfy")
{
    protected override Destination Reachable => new() { Channel = "ntfy", Address = $"{Receiver.Root}deals-t0pic", Secret = "tk_s3cretTOKEN" };

    protected override IReadOnlyList<Destination> Invalid { get; } =
    [
        new() { Channel = "ntfy" },
        new() { Channel = "ntfy", Address = "deals-t0pic" },
        new() { Channel = "ntfy", Address = "https://ntfy.example/" },
        new() { Channel = "ntfy", Address = "https://ntfy.example/deals.t0pic" },
        new() { Channel = "ntfy", Address = "https://ntfy.example/deals", Secret = "s3cretTOKEN" },
        new() { Channel = "ntfy", Address = "https://ntfy.example/deals", Secret = "tk_s3cretTOKEN\r\nX: y" },
    ];

    protected override IReadOnlyList<string> Secrets { get; } = ["deals-t0pic", "s3cretTOKEN"];

    protected override IReadOnlyList<string> Quoted { get; } = ["deals-t0pic", "tk_s3cretTOKEN"];

    [Theory]
    [InlineData("tk_abcdef", "Bearer tk_abcdef")]
    [InlineData("phil:mypass", "Basic cGhpbDpteXBhc3M=")]
    public async Task SendAsync_Secret_IsSentAsCredentials(string secret, string header)
    {
        await Channel.SendAsync(Messages.Ordinary, Reachable with { Secret = secret }, TestContext.Current.CancellationToken);

        Receiver.Requests[^1].Headers["Authorization"].ShouldBe(header);
    }

    [Fact]
    public async Task SendAsync_ServerBelowAPath_IsPostedToItsRoot()
    {
        await Channel.SendAsync(Messages.Ordinary, Reachable with { Address = $"{Receiver.Root}push/deals" }, TestContext.Current.CancellationToken);

        Receiver.Requests[^1].Path.ShouldBe("/push/");
        Receiver.Requests[^1].Json.Text("topic").ShouldBe("deals");
    }

    [Fact]
    public async Task SendAsync_TitleInAnyScript_StandsInTheBody()
    {
        await SendAsync(Messages.Titled("芯片 à Paris"));

        Receiver.Requests[^1].Json.Text("title").ShouldBe("NEW: 芯片 à Paris");
        Receiver.Requests[^1].Headers.Values.ShouldAllBe(value => value.All(char.IsAscii));
    }

    /// <summary>Larger messages would become attachments, larger bodies be refused.</summary>
    private protected override string? Objection(ReceivedRequest request)
    {
        var body = request.Json;
        return JsonRules.Broken(
        [
            (request.Path.EndsWith('/'), "page not found"),
            (request.Body.Length <= 2 * 4096, "invalid request: body must be less than 8192 bytes"),
            (body.Text("topic").IsLength(64), "topic"),
            (body.Text("title").IsLength(250), "title"),
            (Encoding.UTF8.GetByteCount(body.Text("message")) is > 0 and <= 4096, "message"),
            (!body.TryGetProperty("click", out var click) || click.GetString()!.IsWebAddress(), "click"),
            (body.Items("actions").Count() <= 3, "only 3 actions allowed"),
            .. body.Items("actions").Select(action => (action.Text("action") == "view" && action.Text("label").Length > 0 && action.Text("url").IsWebAddress(), "action")),
        ]);
    }

    private protected override string Shown(ReceivedRequest request) => string.Join('\n', request.Json.Strings());
}
