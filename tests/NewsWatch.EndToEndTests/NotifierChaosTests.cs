using System.Globalization;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Text;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

/// <summary>
/// Two notifiers, one of them killed again and again, and receivers of every kind. NEWSWATCH_TEST_ALERTS sets how many alerts there
/// are; each wave of them ends with a kill.
/// </summary>
public sealed class NotifierChaosTests(SharedServers servers)
{
    private const int LeastWaves = 4;
    private const int MostAlertsInWave = 500;
    private const string Secret = "whsec_c2VjcmV0LW9mLXRoZS1jaGFvcy1ydW4tMDEyMzQ1Njc=";

    private static readonly int Stories = Math.Max(LeastWaves, Alerts() / FaultyReceivers.Names.Count);
    private static readonly int Waves = Math.Max(LeastWaves, Alerts() / MostAlertsInWave);
    private static readonly string[] Names = ["one", "other"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 900_000)]
    public async Task Run_NotifiersKilledAmongFaultyReceivers_EachAlertIsDeliveredOnceOrListed()
    {
        await using var receivers = await FaultyReceivers.StartAsync(Token);
        await using var deployment = await Deployment.CreateAsync(
            await servers.GetBrokerAsync(Token), await servers.GetDatabaseAsync(Token), Settings(receivers), Token);
        await deployment.RunAsync("migrate", Token);
        await deployment.RunAsync("deploy-topology", Token);
        List<NewsWatchProgram> programs = [.. Names.Select(name => deployment.Start("notifier", name))];
        foreach (var program in programs) await program.WaitUntilReadyAsync(Token);

        for (var wave = 0; wave < Waves; wave++)
        {
            var before = receivers.Arrived.Count;
            await deployment.PublishAsync([.. StoriesOf(wave)], Token);
            await receivers.WaitForArrivalsAsync(before + 1, Token);
            var victim = Names[wave % Names.Length];
            await deployment.KillAsync(victim);
            programs.Add(deployment.Start("notifier", victim));
            await programs[^1].WaitUntilReadyAsync(Token);
        }

        await WaitUntilSettledAsync(deployment);
        await deployment.StopAllAsync(Token);
        ShouldHaveOneIdentityForEachAlert(receivers);
        var lists = await ShouldListEachAlertAsync(deployment);
        receivers.Trapped.ShouldBe(0);
        ShouldHoldNoSecret([.. programs.Select(program => program.Output), .. lists]);
    }

    private static int Alerts() =>
        int.TryParse(Environment.GetEnvironmentVariable("NEWSWATCH_TEST_ALERTS"), CultureInfo.InvariantCulture, out var alerts) ? alerts : 320;

    private static ProgramSettings Settings(FaultyReceivers receivers)
    {
        var settings = PipelineSettings.For([], receivers.AddressOf("good"))
            .With("NEWSWATCH_NOTIFIER__RETRYDELAYS__0", "0s")
            .With("NEWSWATCH_NOTIFIER__RETRYDELAYS__1", "1s")
            .With("NEWSWATCH_NOTIFIER__RETRYDELAYS__2", "1s");
        foreach (var (number, name) in FaultyReceivers.Names.Index())
        {
            var subscription = string.Create(CultureInfo.InvariantCulture, $"NEWSWATCH_SUBSCRIPTIONS__{number}__");
            settings = settings
                .With($"{subscription}ID", name)
                .With($"{subscription}DESTINATIONS__0__CHANNEL", "webhook")
                .With($"{subscription}DESTINATIONS__0__ADDRESS", receivers.AddressOf(name))
                .With($"{subscription}DESTINATIONS__0__SECRET", Secret);
        }

        return settings;
    }

    private static IEnumerable<Story> StoriesOf(int wave) =>
        Enumerable.Range(0, Stories).Where(number => number % Waves == wave).Select(StoryAt);

    private static Story StoryAt(int number)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new Story
        {
            Id = DerivedId.From("chaos", number.ToString(CultureInfo.InvariantCulture)),
            Headline = string.Create(CultureInfo.InvariantCulture, $"Nvidia and OpenAI announce partnership, project {number}"),
            Status = DealStatus.Announced,
            Deal = new Deal { Type = DealType.Supply, Parties = ["Nvidia", "OpenAI"] },
            Revision = 1,
            FirstPublishedUtc = now,
            LastPublishedUtc = now,
            OpenedUtc = now,
        };
    }

    /// <summary>Whatever can be delivered is, and what cannot stands in the store, too.</summary>
    private static async Task WaitUntilSettledAsync(Deployment deployment)
    {
        while (await deployment.CountAsync("SELECT count(*) FROM deliveries", Token) < Stories * FaultyReceivers.Names.Count
            || await deployment.CountAsync("SELECT count(*) FROM deliveries WHERE state = 'Delivered'", Token) < Stories * FaultyReceivers.Taking.Count)
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
    }

    /// <summary>A kill may repeat an identity, never make a second one.</summary>
    private static void ShouldHaveOneIdentityForEachAlert(FaultyReceivers receivers)
    {
        var alerts = receivers.Arrived.GroupBy(arrived => (arrived.Receiver, arrived.StoryId)).ToList();
        alerts.Count.ShouldBe(Stories * FaultyReceivers.Taking.Count);
        var identities = alerts.ConvertAll(alert => alert.Select(arrived => arrived.WebhookId).ToHashSet(StringComparer.Ordinal));
        identities.ShouldAllBe(ids => ids.Count == 1);
        identities.Select(ids => ids.Single()).ToHashSet(StringComparer.Ordinal).Count.ShouldBe(alerts.Count);
        var repeated = receivers.Arrived.Count - alerts.Count;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Stories * FaultyReceivers.Names.Count} alerts, {Waves} kills, {alerts.Count} delivered, {repeated} repeated under their identity"));
    }

    private static async Task<IReadOnlyList<string>> ShouldListEachAlertAsync(Deployment deployment)
    {
        List<string> lists = [];
        foreach (var name in FaultyReceivers.Names)
        {
            var list = await deployment.RunAsync($"deliveries list --take 10000 --subscription {name}", Token);
            var lines = list.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines.Select(line => line.Split(' ')[0]).Distinct(StringComparer.Ordinal).Count().ShouldBe(Stories, list);
            var delivered = lines.Count(line => line.Contains("  delivered ", StringComparison.Ordinal));
            delivered.ShouldBe(FaultyReceivers.Taking.Contains(name, StringComparer.Ordinal) ? Stories : 0, list);
            lists.Add(list);
        }

        var troubled = await deployment.RunAsync("deliveries destinations", Token);
        foreach (var reason in FaultyReceivers.Failing.Values) troubled.ShouldContain($"  {reason}  ");
        return [.. lists, troubled];
    }

    private static void ShouldHoldNoSecret(IReadOnlyList<string> texts)
    {
        var key = Secret["whsec_".Length..];
        texts.ShouldAllBe(text => !text.Contains(key, StringComparison.Ordinal));
        texts.ShouldAllBe(text => !text.Contains(FaultyReceivers.AddressToken, StringComparison.Ordinal));
    }
}
