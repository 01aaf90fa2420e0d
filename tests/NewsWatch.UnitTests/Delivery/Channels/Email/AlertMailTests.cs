using MimeKit;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Channels;
using NewsWatch.Delivery.Channels.Email;
using NewsWatch.UnitTests.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels.Email;

public sealed class AlertMailTests
{
    private static readonly Destination Destination = new() { Channel = "email", Address = "rita@example.org" };
    private static readonly EmailEnvelope Envelope =
        new(new MailboxAddress("NewsWatch", "news@watch.example"), new MailboxAddress("Rita", "rita@example.org"), Samples.Time);

    [Fact]
    public void Of_FirstAlert_IsAMailOfTwoBodies()
    {
        using var mail = AlertMail.Of(Messages.Ordinary, Destination, Envelope);

        mail.Subject.ShouldBe("Orion and Vega build a chip");
        mail.MessageId.ShouldBe("5b1c0c5e-0000-8000-8000-000000000003@watch.example");
        mail.InReplyTo.ShouldBeNull();
        mail.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        mail.Headers["Content-Language"].ShouldBe("en");
        mail.Headers[HeaderId.ListId].ShouldBe("<desk.newswatch.watch.example>");
        mail.Body.ShouldBeOfType<MultipartAlternative>().Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html"]);
    }

    [Fact]
    public void Of_FirstNewsOfALaterRevision_AnswersNothing()
    {
        var revision = Revision(3);

        using var mail = AlertMail.Of(revision with { Alert = revision.Alert with { Opens = true } }, Destination, Envelope);

        mail.Subject.ShouldNotStartWith("Re:");
        mail.InReplyTo.ShouldBeNull();
        mail.References.ShouldBeEmpty();
    }

    [Fact]
    public void Of_Revision_AnswersTheEarlierOnes()
    {
        using var first = AlertMail.Of(Revision(1), Destination, Envelope);
        using var second = AlertMail.Of(Revision(2), Destination, Envelope);
        using var third = AlertMail.Of(Revision(3), Destination, Envelope);

        second.Subject.ShouldBe($"Re: {first.Subject}");
        second.InReplyTo.ShouldBe(first.MessageId);
        second.References.ShouldBe([first.MessageId!]);
        third.InReplyTo.ShouldBe(second.MessageId);
        third.References.ShouldBe([first.MessageId!, second.MessageId!]);
    }

    [Fact]
    public void Of_Retry_HasTheSameIdentity()
    {
        using var first = AlertMail.Of(Messages.Ordinary, Destination, Envelope);
        using var retry = AlertMail.Of(Messages.Ordinary, Destination, Envelope with { SentUtc = Samples.Time.AddHours(5) });

        retry.MessageId.ShouldBe(first.MessageId);
    }

    [Fact]
    public void Of_UnsubscribeLink_IsOneClick()
    {
        using var mail = AlertMail.Of(Messages.Ordinary with { Links = new AlertLinks { Unsubscribe = new Uri("https://news.example/u?t=1") } }, Destination, Envelope);

        mail.Headers[HeaderId.ListUnsubscribe].ShouldBe("<https://news.example/u?t=1>");
        mail.Headers[HeaderId.ListUnsubscribePost].ShouldBe("List-Unsubscribe=One-Click");
    }

    [Fact]
    public void Of_TitleWithLineBreaks_AddsNoHeader()
    {
        using var mail = AlertMail.Of(Messages.Titled("Deal\r\nBcc: all@example.org"), Destination, Envelope);

        mail.Subject.ShouldBe("Deal Bcc: all@example.org");
        mail.Bcc.ShouldBeEmpty();
    }

    [Fact]
    public void Of_FullAlertInFrench_ReadsWellAsText()
    {
        var deal = new Deal { Type = DealType.CoDevelopment, Parties = ["Orion", "Vega"], CapacityGw = 1.5, Value = new Money(100_000_000_000m, "USD", "up_to") };
        var story = Samples.Story with
        {
            Deal = deal, Revision = 2, Evidence = [new Evidence("capacity_gw", "1.5 gigawatts")], Sources = [Messages.Source(1, "芯片")],
        };
        var alert = Samples.Alert with { Story = story, Changes = [new StoryChange("status", "reported", "announced")] };

        using var mail = AlertMail.Of(Messages.Of(alert) with { Language = "fr" }, Destination, Envelope);

        mail.TextBody!.ReplaceLineEndings("\n").Replace('\u00a0', ' ').ShouldBe("""
            MISE À JOUR 2 : Orion and Vega build a chip

            Orion et Vega annoncent un co-développement (1,5 GW, jusqu'à 100 milliards USD).

            * modifié : statut : selon des sources → annoncé

            Parties : Orion + Vega
            Type : co-développement
            Statut : annoncé
            Capacité : 1,5 GW
            Montant : jusqu'à 100 milliards USD

            « 1.5 gigawatts » (capacité)

            Herald 1 (zh): 芯片
              https://news.example/1

            -- 
            Pourquoi vous recevez ceci : L'abonnement prend tous les dossiers.

            """.ReplaceLineEndings("\n"));
    }

    private static AlertMessage Revision(int revision)
    {
        var message = Messages.Of(Samples.Alert with { Story = Samples.Story with { Revision = revision } });
        return message with { Delivery = message.Delivery with { Id = DeliveryIdentity.For(message.Alert, Destination) } };
    }
}
