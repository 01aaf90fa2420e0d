using NewsWatch.Core.Detection;
using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Options;

public sealed class OptionsLoaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newswatch-options-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_NothingGiven_IsEmbeddedWithAllRoles()
    {
        var options = Load().Options.ShouldNotBeNull();

        options.Roles.ShouldBe("all");
        options.Bus.Transport.ShouldBe(BusTransport.Memory);
        options.Poller.Interval.ShouldBeNull();
        options.Poller.MaxBytes.ShouldBe(15 * 1024 * 1024);
        options.Notifier.RetryDelays.Count.ShouldBe(8);
        options.Store.Connection.ShouldBe("Data Source=./data/newswatch.db");
    }

    [Fact]
    public void Load_FileEnvironmentAndOverrideDiffer_LaterOnesWin()
    {
        WriteFile("""{ "Poller": { "Interval": "10m", "FetchTimeout": "20s", "Lease": "2m" } }""");

        var options = Load(
            new() { ["NEWSWATCH_POLLER__FETCHTIMEOUT"] = "30s", ["NEWSWATCH_POLLER__LEASE"] = "3m" },
            Override("poller:lease", "00:04:00")).Options.ShouldNotBeNull();

        options.Poller.Interval.ShouldBe(TimeSpan.FromMinutes(10));
        options.Poller.FetchTimeout.ShouldBe(TimeSpan.FromSeconds(30));
        options.Poller.Lease.ShouldBe(TimeSpan.FromMinutes(4));
    }

    [Fact]
    public void Load_SubscriptionWithSecretFromEnvironment_ReachesCoreWhole()
    {
        WriteFile("""
            {
              // A comment does no harm.
              "Subscriptions": [
                {
                  "Id": "chips",
                  "Filter": { "Parties": ["OpenAI", "Broadcom"], "Types": ["co_development"], "MinimumCapacityGw": 1.5, "Revisions": false },
                  "Destinations": [{ "Channel": "webhook", "Address": "https://hooks.example/in" }],
                },
              ],
            }
            """);
        var secretFile = Path.Combine(_folder, "secret");
        File.WriteAllText(secretFile, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n");

        var options = Load(new() { ["NEWSWATCH_SUBSCRIPTIONS__0__DESTINATIONS__0__SECRET_FILE"] = secretFile }).Options.ShouldNotBeNull();

        var subscription = options.Subscriptions.ShouldHaveSingleItem().ToSubscription();
        subscription.Filter.Parties.ShouldBe(["OpenAI", "Broadcom"]);
        subscription.Filter.Types.ShouldBe([DealType.CoDevelopment]);
        subscription.Filter.MinimumCapacityGw.ShouldBe(1.5);
        subscription.Filter.Revisions.ShouldBeFalse();
        subscription.Destinations.ShouldHaveSingleItem().Secret.ShouldBe("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }

    [Fact]
    public void Load_ListInFileAndInEnvironment_IsReplacedNotMixed()
    {
        WriteFile("""{ "Feeds": { "Urls": ["https://a.example/", "https://b.example/", "https://c.example/"] } }""");

        Load(new() { ["NEWSWATCH_FEEDS__URLS__0"] = "https://d.example/" }).Options!.Feeds.Urls.ShouldBe(["https://d.example/"]);
        Load(new() { ["NEWSWATCH_FEEDS__URLS"] = "https://e.example/, https://f.example/" }).Options!.Feeds.Urls
            .ShouldBe(["https://e.example/", "https://f.example/"]);
        Load(new() { ["NEWSWATCH_FEEDS__URLS"] = "" }).Options!.Feeds.Urls.ShouldBeEmpty();
    }

    [Fact]
    public void Load_ElementsBeyondNine_KeepTheirOrder()
    {
        var environment = Enumerable.Range(0, 12).ToDictionary(i => $"NEWSWATCH_FEEDS__URLS__{i}", i => $"https://{i}.example/");

        Load(environment).Options!.Feeds.Urls.ShouldBe(Enumerable.Range(0, 12).Select(i => $"https://{i}.example/"));
    }

    [Fact]
    public void Load_SecretAndItsFileGiven_IsAnErrorWithoutTheSecret()
    {
        var secretFile = Path.Combine(_folder, "url");
        File.WriteAllText(secretFile, "amqp://user:hidden1@broker/");

        var error = OnlyError(new()
        {
            ["NEWSWATCH_BUS__URL"] = "amqp://user:hidden2@broker/",
            ["NEWSWATCH_BUS__URL_FILE"] = secretFile,
        });

        error.ShouldBe("Bus:Url: given twice: NEWSWATCH_BUS__URL and NEWSWATCH_BUS__URL_FILE; allowed: one of them");
    }

    [Fact]
    public void Load_SecretFileMissing_NamesTheVariableAndTheFile() =>
        OnlyError(new() { ["NEWSWATCH_BUS__URL_FILE"] = "/nowhere/url" })
            .ShouldBe("NEWSWATCH_BUS__URL_FILE: the file \"/nowhere/url\" cannot be read; it should hold the secret alone");

    [Fact]
    public void Load_SeveralValuesWrong_ListsThemAll()
    {
        WriteFile("""{ "Bus": { "Prefetch": 0 }, "Log": { "Format": "xml" } }""");

        var loaded = Load(new() { ["NEWSWATCH_POLLER__INTERVAL"] = "5" });

        loaded.Options.ShouldBeNull();
        loaded.Errors.Select(error => error.ToString()).ShouldBe([
            $"Bus:Prefetch: \"0\" ({Path.Combine(_folder, "newswatch.json")}) is not allowed; allowed: 1 to 10000",
            "Poller:Interval: \"5\" (NEWSWATCH_POLLER__INTERVAL) is not allowed; allowed: 1s to 7d, such as 90s, 15m, 72h, 2d or 00:01:00",
            $"Log:Format: \"xml\" ({Path.Combine(_folder, "newswatch.json")}) is not allowed; allowed: text, json",
        ]);
    }

    [Theory]
    [InlineData("NEWSWATCH_BUS_URL", "NEWSWATCH_BUS__URL")]
    [InlineData("NEWSWATCH_POLER__INTERVAL", "NEWSWATCH_POLLER__INTERVAL")]
    [InlineData("NEWSWATCH_STORE__CONECTION_FILE", "NEWSWATCH_STORE__CONNECTION_FILE")]
    public void Load_EnvironmentNameMisspelt_SaysWhatWasMeant(string name, string meant) =>
        OnlyError(new() { [name] = "x" }).ShouldBe($"{name}: no option has this environment name; did you mean {meant}?");

    [Fact]
    public void Load_SubscriptionNamedAsTheConsole_IsRefusedUnlessThatIsOff()
    {
        WriteFile("""{ "Subscriptions": [{ "Id": "console", "Destinations": [{ "Channel": "webhook", "Address": "https://hook.example/" }] }] }""");

        OnlyError().ShouldBe("Subscriptions: Subscription 'console' stands 2 times: each id may stand once.");
        Load(new() { ["NEWSWATCH_NOTIFIER__CONSOLE"] = "false" }).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Load_VariablesOfOthers_AreNobodysMistake() =>
        Load(new()
        {
            ["NEWSWATCH_TEST_RABBITMQ"] = "amqp://127.0.0.1/",
            ["NEWSWATCH_SERVICE_HOST"] = "10.0.0.1",
            ["NEWSWATCH_WEB_SERVICE_PORT_HTTP"] = "80",
            ["NEWSWATCH_WEB_PORT_80_TCP_ADDR"] = "10.0.0.1",
            ["NEWSWATCH_PORT"] = "tcp://10.0.0.1:80",
        }).Errors.ShouldBeEmpty();

    [Fact]
    public void Load_OptionThatEndsLikeAVariableOfKubernetes_IsRead() =>
        Load(new() { ["NEWSWATCH_EMAIL__PORT"] = "2525" }).Options!.Email.Port.ShouldBe(2525);

    [Fact]
    public void Load_KeyOfFileMisspelt_SaysWhatWasMeant()
    {
        WriteFile("""{ "Poller": { "Intervall": "5m" } }""");

        OnlyError().ShouldBe($"Poller:Intervall: no such option ({Path.Combine(_folder, "newswatch.json")}); did you mean Poller:Interval?");
    }

    [Fact]
    public void Load_FileBrokenInsideASecret_NamesThePlaceOnly()
    {
        WriteFile("{ \"Bus\": {\n \"Url\": \"amqp://user:hidden@broker/ } }");

        OnlyError().ShouldEndWith("look at line 2, column 40");
    }

    [Fact]
    public void Load_NamedFileMissing_IsAnError()
    {
        var loaded = OptionsLoader.Load(new OptionsRequest { Folder = _folder, File = "absent.json" });

        loaded.Errors.ShouldHaveSingleItem().ToString().ShouldEndWith("absent.json: cannot be read; allowed: a JSON file that exists");
    }

    private void WriteFile(string json) => File.WriteAllText(Path.Combine(_folder, "newswatch.json"), json);

    private LoadedOptions Load(Dictionary<string, string>? environment = null, params OptionSetting[] overrides) =>
        OptionsLoader.Load(new OptionsRequest { Folder = _folder, Environment = environment ?? [], Overrides = overrides });

    private string OnlyError(Dictionary<string, string>? environment = null) => Load(environment).Errors.ShouldHaveSingleItem().ToString();

    private static OptionSetting Override(string key, string value) => new(key, value, "--set");
}
