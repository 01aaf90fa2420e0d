using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Text;
using NewsWatch.Web.Pages.Subscriptions.Form;
using NewsWatch.Web.Pages.Texts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages.Subscriptions;

public sealed class FormReadingTests
{
    private static readonly DestinationEntry Console = new() { Channel = "console" };
    private static readonly SubscriptionForm Least = new() { Id = "desk", Destinations = [Console] };

    [Fact]
    public void Read_FormThatSaysNothing_TakesEverythingAtOnce()
    {
        var read = Read(Least);

        read.Errors.ShouldBeEmpty();
        read.Subscription.Id.ShouldBe("desk");
        FilterText.Of(read.Subscription.Filter).ShouldBe("All deals");
        (read.Subscription.Digest, read.Subscription.QuietHours, read.Subscription.MaxPerHour).ShouldBe((null, null, null));
        read.Subscription.Destinations.ShouldBe([new Destination { Channel = "console" }]);
    }

    [Fact]
    public void Read_FormThatSaysAll_HasEachOfIt()
    {
        var read = Read(Least with
        {
            Any = "nvda, Nvidia\nAcme, Inc.",
            Types = ["supply", "cloud_capacity"],
            Statuses = ["announced"],
            Certainty = "85",
            Capacity = " 1.5 ",
            Value = "500",
            SourceLanguages = ["fr"],
            Publishers = "Le Monde\n\nLe Monde",
            Words = "HBM",
            Tell = "first",
            Rhythm = "weekly",
            On = "friday",
            At = "07:30",
            Zone = "Europe/Paris",
            QuietFrom = "22:00",
            QuietTo = "07:00",
            QuietZone = "Asia/Tokyo",
            MaxPerHour = "10",
            Language = "fr",
            Paused = true,
        });

        read.Errors.ShouldBeEmpty();
        var (subscription, filter) = (read.Subscription, read.Subscription.Filter);
        filter.Parties.ShouldBe(["Nvidia", "Acme, Inc."]);
        filter.Types.ShouldBe([DealType.Supply, DealType.CloudCapacity]);
        filter.Statuses.ShouldBe([DealStatus.Announced]);
        (filter.MinimumConfidence, filter.MinimumCapacityGw, filter.MinimumValueUsd).ShouldBe((0.85, 1.5, 500e6));
        (filter.Languages.Single(), filter.Publishers.Single(), filter.Words.Single()).ShouldBe(("fr", "Le Monde", "HBM"));
        (filter.First, filter.Revisions).ShouldBe((true, false));
        subscription.Digest.ShouldBe(new DigestSchedule { Every = DigestRhythm.Weekly, On = DayOfWeek.Friday, At = new TimeOnly(7, 30), TimeZone = "Europe/Paris" });
        subscription.QuietHours.ShouldBe(new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0), "Asia/Tokyo"));
        (subscription.MaxPerHour, subscription.Language, subscription.Paused).ShouldBe((10, "fr", true));
    }

    [Fact]
    public void Read_WhatWasPutIntoAForm_IsTheSameAgain()
    {
        var subscription = Read(Least with { Any = "Nvidia", Certainty = "7", Capacity = "0.25", Value = "1.5", Tell = "changes", Rhythm = "daily", QuietFrom = "01:00", QuietTo = "02:00", MaxPerHour = "3" }).Subscription;
        var stored = new StoredSubscription { Subscription = subscription, Owner = "desk", CreatedUtc = default, UpdatedUtc = default, Version = 7 };

        foreach (var texts in PageTexts.Languages.Select(language => PageTexts.Find(language)!))
        {
            var form = FormWriting.Of(stored, texts);
            var again = new FormReading(new KnownTerms(), texts).Read(form, subscription);

            form.Version.ShouldBe(7);
            again.Errors.ShouldBeEmpty();
            again.Subscription.ShouldBeEquivalentTo(subscription);
        }
    }

    [Theory]
    [InlineData("any", "Nvidai", "Did you mean Nvidia?")]
    [InlineData("any", "Nobody", "The company “Nobody” is not known.")]
    [InlineData("certainty", "0", "up to 100")]
    [InlineData("certainty", "NaN", "up to 100")]
    [InlineData("capacity", "1e3", "Least capacity")]
    [InlineData("value", "1,000", "Least value")]
    [InlineData("most", "1.5", "from 1 to 10,000")]
    [InlineData("at", "25:00", "A time is missing")]
    [InlineData("zone", "Mars/Olympus", "“Mars/Olympus” is not known")]
    [InlineData("id", "a b", "1 to 64 letters")]
    [InlineData("type", "theft", "“theft” is none of the choices.")]
    [InlineData("source", "french", "“french” is none of the choices.")]
    [InlineData("tell", "", "none of the choices")]
    [InlineData("rhythm", "yearly", "“yearly” is none of the choices.")]
    [InlineData("language", "de", "“de” is none of the choices.")]
    public void Read_BadInput_IsOneErrorAtItsField(string field, string written, string said)
    {
        var daily = Least with { Rhythm = "daily" };
        var form = field switch
        {
            "any" => Least with { Any = written },
            "certainty" => Least with { Certainty = written },
            "capacity" => Least with { Capacity = written },
            "value" => Least with { Value = written },
            "most" => Least with { MaxPerHour = written },
            "at" => daily with { At = written },
            "zone" => daily with { Zone = written },
            "id" => Least with { Id = written },
            "type" => Least with { Types = [written] },
            "source" => Least with { SourceLanguages = [written] },
            "tell" => Least with { Tell = written },
            "rhythm" => Least with { Rhythm = written },
            _ => Least with { Language = written },
        };

        var error = Read(form).Errors.ShouldHaveSingleItem();

        error.Field.ShouldBe(field);
        error.Text.ShouldContain(said);
    }

    [Fact]
    public void Read_NumbersInFrench_MayHaveACommaOrAStop()
    {
        var french = PageTexts.Find("fr")!;

        Read(Least with { Capacity = "1,5" }, french).Subscription.Filter.MinimumCapacityGw.ShouldBe(1.5);
        Read(Least with { Capacity = "1.5" }, french).Subscription.Filter.MinimumCapacityGw.ShouldBe(1.5);
    }

    [Fact]
    public void Read_CompanyWantedAndLeftOut_IsAnError() =>
        Read(Least with { Any = "Nvidia", None = "NVDA" }).FilterErrors.ShouldHaveSingleItem().Field.ShouldBe("none");

    [Theory]
    [InlineData("webhook", "", "", "to-0-address", "The address is missing.")]
    [InlineData("webhook", "ftp://x", "", "to-0-address", "The address cannot be used.")]
    [InlineData("webhook", "https://x.example/", "hunter2", "to-0-secret", "The secret cannot be used.")]
    [InlineData("", "https://x.example/", "", "to-0-channel", "Choose the channel of this address.")]
    [InlineData("", "", "", "to-0-channel", "Name at least one destination.")]
    public void Read_BadDestination_IsOneErrorAtItsField(string channel, string address, string secret, string field, string said)
    {
        var error = Read(Least with { Destinations = [new DestinationEntry { Channel = channel, Address = address, Secret = secret }] }).OtherErrors.ShouldHaveSingleItem();

        (error.Field, error.Text).ShouldBe((field, said));
        if (secret.Length > 0) $"{error.Text}{error.Detail}".ShouldNotContain(secret);
    }

    [Fact]
    public void Read_DestinationThatStandsThere_KeepsWhatIsLeftEmpty()
    {
        var known = new Destination { Channel = "webhook", Address = "https://x.example/a", Secret = "whsec_1" };
        var kept = FormWriting.Entry(known);

        Read(Least with { Destinations = [kept] }).Subscription.Destinations.ShouldBe([known]);
        Read(Least with { Destinations = [kept with { Address = "https://y.example/" }] }).Subscription.Destinations.ShouldBe([known with { Address = "https://y.example/" }]);
        Read(Least with { Destinations = [kept with { Secret = "whsec_2" }] }).Subscription.Destinations.ShouldBe([known with { Secret = "whsec_2" }]);
        Read(Least with { Destinations = [kept with { Remove = true }, Console] }).Subscription.Destinations.ShouldBe([new Destination { Channel = "console" }]);
        Read(Least with { Destinations = [kept, new DestinationEntry { Channel = "webhook", Address = known.Address }] }).OtherErrors.ShouldHaveSingleItem().Field.ShouldBe("to-1-address");
    }

    private static ReadForm Read(SubscriptionForm form, WordTable? texts = null) => new FormReading(new KnownTerms(), texts ?? PageTexts.English).Read(form, null);
}
