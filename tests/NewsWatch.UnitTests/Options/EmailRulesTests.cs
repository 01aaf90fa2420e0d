using NewsWatch.Delivery.Channels.Email;
using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Options;

public sealed class EmailRulesTests
{
    private static readonly EmailOptions Good = new() { Host = "mail.example.org", From = "NewsWatch <news@example.org>" };

    [Fact]
    public void Errors_GoodOrNoSettings_AreNone()
    {
        EmailRules.Errors(Good).ShouldBeEmpty();
        EmailRules.Errors(new EmailOptions()).ShouldBeEmpty();
    }

    [Fact]
    public void Errors_WrongSettings_NameTheOption()
    {
        EmailRules.Errors(Good with { From = "news" }).Select(error => error.Option).ShouldBe(["Email:From"]);
        EmailRules.Errors(Good with { From = null }).Select(error => error.Option).ShouldBe(["Email:From"]);
        EmailRules.Errors(Good with { Host = "https://mail.example.org" }).Select(error => error.Option).ShouldBe(["Email:Host"]);
        EmailRules.Errors(Good with { Security = EmailSecurity.None, Password = "hunter2" }).Select(error => error.Option).ShouldBe(["Email:Security"]);
    }
}
