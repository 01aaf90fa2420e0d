using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Options;

public sealed class OptionRulesTests
{
    private const string Key = "01234567890123456789012345678901";

    [Fact]
    public void Check_UnknownRole_ListsTheRoles() =>
        OnlyError(("Roles", "poler,detector"), ("Bus:Transport", "rabbitmq"), ("Bus:Url", "amqp://b/"))
            .ShouldBe("Roles: \"poler\" is no role; allowed: all, poller, detector, tracker, notifier, web; did you mean poller?");

    [Fact]
    public void Check_MemoryWithSomeRoles_IsRefused() =>
        OnlyError(("Roles", "poller,detector,tracker,notifier")).ShouldContain("in-memory transport needs all roles in one process");

    [Fact]
    public void Check_MemoryWithEveryRoleNamed_IsAllowed() =>
        Errors(("Roles", "web, notifier,tracker,Detector,poller")).ShouldBeEmpty();

    [Fact]
    public void Check_RabbitmqWithoutUrl_IsRefused() =>
        OnlyError(("Bus:Transport", "rabbitmq")).ShouldStartWith("Bus:Url: missing; Bus:Transport=rabbitmq needs");

    [Theory]
    [InlineData("http://user:hidden@broker/", "\"http://***@broker/\"")]
    [InlineData("hidden", "\"***\"")]
    [InlineData("amqp//user:hidden@broker", "\"***\"")]
    public void Check_UrlOfAnotherScheme_IsRefusedWithoutItsPassword(string url, string shown)
    {
        var error = OnlyError(("Bus:Transport", "rabbitmq"), ("Bus:Url", url));

        error.ShouldBe($"Bus:Url: {shown} (test) is not allowed; allowed: an address with amqp or amqps");
    }

    [Fact]
    public void Check_PostgresqlWithoutConnection_IsRefused() =>
        OnlyError(("Store:Provider", "postgresql"), ("Secrets:Key", Key)).ShouldStartWith("Store:Connection: missing; Store:Provider=postgresql needs");

    [Fact]
    public void Check_PostgresqlWithoutKey_IsRefused() =>
        OnlyError(("Store:Provider", "postgresql"), ("Store:Connection", "Host=db")).ShouldStartWith("Secrets:Key: missing; with Store:Provider=postgresql");

    [Theory]
    [InlineData("0123456789012345678901234567890")]
    [InlineData(Key + " short")]
    public void Check_ShortKey_IsRefusedAndNotShown(string key) =>
        OnlyError(("Secrets:Key", key)).ShouldBe("Secrets:Key: a key is too short; allowed: 32 characters or more, as 'openssl rand -hex 24' makes them");

    [Fact]
    public void Check_LeaseShorterThanFetch_IsRefused() =>
        OnlyError(("Poller:Lease", "30s")).ShouldBe("Poller:Lease: 30s ends before a fetch has to; allowed: longer than Poller:FetchTimeout (1m)");

    [Fact]
    public void Check_FeedsFileAbsent_IsRefused() =>
        OnlyError(("Feeds:File", "absent.txt")).ShouldBe("Feeds:File: \"absent.txt\" does not exist; allowed: a text file with one address a line");

    private static string OnlyError(params (string Key, string Value)[] settings) => Errors(settings).ShouldHaveSingleItem();

    private static List<string> Errors(params (string Key, string Value)[] settings)
    {
        var overrides = settings.Select(setting => new OptionSetting(setting.Key, setting.Value, "test")).ToList();
        var loaded = OptionsLoader.Load(new OptionsRequest { Folder = Path.Combine(Path.GetTempPath(), "newswatch-absent"), Overrides = overrides });
        return [.. loaded.Errors.Select(error => error.ToString())];
    }
}
