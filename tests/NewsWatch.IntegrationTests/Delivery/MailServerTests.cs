using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery;
using NewsWatch.Delivery.Channels;
using NewsWatch.Delivery.Channels.Email;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.IntegrationTests.Delivery;

/// <summary>Mail through a server that is not ours.</summary>
public sealed class MailServerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SendAsync_AlertAndRevision_AreTakenAsOneConversation()
    {
        await using var server = await ServerPolicy.RequireAsync(() => MailServer.StartAsync(Token));
        var email = new EmailSettings { Host = "127.0.0.1", Port = server.Port, Security = EmailSecurity.None, From = "NewsWatch <news@watch.example>" };
        await using var services = new ServiceCollection().AddDelivery(new DeliverySettings { Email = email }).BuildServiceProvider();
        var channel = services.GetRequiredService<ChannelRegistry>().Find("email")!;
        var rita = new Destination { Channel = "email", Address = "rita@example.org" };

        foreach (var revision in new[] { 1, 2 })
            (await channel.SendAsync(Message(revision, rita), rita, Token)).ShouldBe(SendResult.Success);

        var (first, second) = (server.Mails()[0], server.Mails()[1]);
        Header(first, "X-RcptTo").ShouldBe("rita@example.org");
        Header(first, "List-Unsubscribe-Post").ShouldBe("List-Unsubscribe=One-Click");
        Header(second, "In-Reply-To").ShouldBe(Header(first, "Message-Id"));
        Header(second, "References").ShouldBe(Header(first, "Message-Id"));
    }

    private static string Header(string mail, string name) =>
        mail.ReplaceLineEndings("\n").Split("\n\n")[0].Replace("\n ", " ", StringComparison.Ordinal).Split('\n')
            .Single(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))[(name.Length + 2)..];

    private static AlertMessage Message(int revision, Destination destination)
    {
        var story = new Story
        {
            Id = new Guid("5b1c0c5e-0000-8000-8000-000000000001"), Headline = "Orion et Véga s'allient", Status = DealStatus.Announced, Revision = revision,
            Deal = new Deal { Type = DealType.Partnership, Parties = ["Orion", "Vega"] }, FirstPublishedUtc = Noon, LastPublishedUtc = Noon, OpenedUtc = Noon,
        };
        var alert = new Alert { Id = new Guid("5b1c0c5e-0000-8000-8000-000000000002"), SubscriptionId = "desk", Story = story, Reason = "Every story matches.", RaisedUtc = Noon };
        var delivery = new Core.Deliveries.Delivery
        {
            Id = DeliveryIdentity.For(alert, destination), AlertId = alert.Id, SubscriptionId = "desk", Destination = destination,
            State = DeliveryState.Sending, Attempt = 1, CreatedUtc = Noon, DueUtc = Noon,
        };
        return new AlertMessage(delivery, alert) { Language = "fr", Links = new AlertLinks { Unsubscribe = new Uri("https://watch.example/u/1") } };
    }
}
