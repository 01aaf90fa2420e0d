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
    private const int MostAlertsInWave = 100;

    // Each kill may cost a delivery an attempt whose outcome nobody could write down.
    private const int Attempts = 20;
    private const string Secret = "whsec_c2VjcmV0LW9mLXRoZS1jaGFvcy1ydW4tMDEyMzQ1Njc=";

    private static readonly int Stories = Math.Max(LeastWaves, Alerts() / FaultyReceivers.Names.Count);
    private static readonly int Waves = Math.Max(LeastWaves, Alerts() / MostAlertsInWave);
    private static readonly string[] Names = ["one", "other"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 3_600_000)]
    public async Task Run_NotifiersKilledAmongFaultyReceivers_EachAlertIsDeliveredOnceOrListed()
    {
        await using var receivers = await FaultyReceivers.StartAsync(Token);
        await using var deployment = await Deployment.CreateAsync(
            await servers.GetBrokerAsync(Token), await servers.GetDatabaseAsync(Token), Settings(receivers), Token);
        await deployment.RunAsync("migrate", Token);
        await deployment.RunAsync("deploy-topology", Token);
        foreach (var name in Names) await deployment.Start("notifier", name).WaitUntilReadyAsync(Token);

        for (var wave = 0; wave < Waves; wave++)
        {
            var before = receivers.Arrived.Count;
            await deployment.PublishAsync([.. StoriesOf(wave)], Token);
            await receivers.WaitForArrivalsAsync(before + 1, Token);
            var victim = Names[wave % Names.Length];
            await deployment.KillAsync(victim);
            await deployment.Start("notifier", victim).WaitUntilReadyAsync(Token);
        }

        await WaitForStatesAsync(deployment, delivered: FaultyReceivers.Taking.Count, dead: 0);
        await ShouldNameEachReasonAsync(deployment);
        await SettleAsync(receivers, deployment);
        await deployment.StopAllAsync(Token);
        ShouldHaveOneIdentityForEachAlert(receivers);
        await ShouldListEachAlertAsync(deployment);
        receivers.Trapped.ShouldBe(0);
        await deployment.ShouldShowNoSecretAsync(Token);
    }

    private static int Alerts() =>
        int.TryParse(Environment.GetEnvironmentVariable("NEWSWATCH_TEST_ALERTS"), CultureInfo.InvariantCulture, out var alerts) ? alerts : 320;

    private static ProgramSettings Settings(FaultyReceivers receivers)
    {
        var settings = PipelineSettings.For([], receivers.AddressOf("good"));
        for (var attempt = 0; attempt < Attempts; attempt++)
            settings = settings.With(string.Create(CultureInfo.InvariantCulture, $"NEWSWATCH_NOTIFIER__RETRYDELAYS__{attempt}"), "1s");
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

    private static async Task WaitForStatesAsync(Deployment deployment, int delivered, int dead)
    {
        while (await CountAsync(deployment, "true") < Stories * FaultyReceivers.Names.Count
            || await CountAsync(deployment, "state = 'Delivered'") < Stories * delivered
            || await CountAsync(deployment, "state = 'Dead'") < Stories * dead)
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
    }

    private static Task<long> CountAsync(Deployment deployment, string condition) =>
        deployment.CountAsync($"SELECT count(*) FROM deliveries WHERE {condition}", Token);

    private static async Task ShouldNameEachReasonAsync(Deployment deployment)
    {
        var troubled = await deployment.RunAsync("deliveries destinations", Token);
        foreach (var reason in FaultyReceivers.Failing.Values) troubled.ShouldContain($"  {reason}  ");
    }

    /// <summary>
    /// What an operator does about receivers that fail: some are mended and get all that waited for them, others are closed, so that
    /// what waited for them is given up. Nothing is left in between.
    /// </summary>
    private static async Task SettleAsync(FaultyReceivers receivers, Deployment deployment)
    {
        foreach (var name in FaultyReceivers.Mended) receivers.Mend(name);
        foreach (var name in FaultyReceivers.Closed) receivers.Close(name);
        foreach (var name in FaultyReceivers.Failing.Keys)
        {
            var waiting = await deployment.RunAsync($"deliveries list --take 1 --state waiting --subscription {name}", Token);

            // It ends the hold, unless the delivery is on its way just now, which does so too.
            await deployment.TryAsync($"deliveries retry {waiting.Split(' ')[0]}", Token);
        }

        var closed = 0;
        while (closed < FaultyReceivers.Closed.Count)
        {
            var disabled = (await deployment.RunAsync("deliveries destinations", Token)).Split('\n').Where(line => line.Contains("  disabled since ", StringComparison.Ordinal)).ToList();
            foreach (var line in disabled) await deployment.RunAsync($"deliveries enable {line.Split(' ')[0]}", Token);
            closed += disabled.Count;
        }

        await WaitForStatesAsync(deployment, FaultyReceivers.Taking.Count + FaultyReceivers.Mended.Count, FaultyReceivers.Closed.Count);
    }

    /// <summary>A kill may repeat an identity, never make a second one.</summary>
    private static void ShouldHaveOneIdentityForEachAlert(FaultyReceivers receivers)
    {
        var alerts = receivers.Arrived.GroupBy(arrived => (arrived.Receiver, arrived.StoryId)).ToList();
        alerts.Count.ShouldBe(Stories * (FaultyReceivers.Taking.Count + FaultyReceivers.Mended.Count));
        var identities = alerts.ConvertAll(alert => alert.Select(arrived => arrived.WebhookId).ToHashSet(StringComparer.Ordinal));
        identities.ShouldAllBe(ids => ids.Count == 1);
        identities.Select(ids => ids.Single()).ToHashSet(StringComparer.Ordinal).Count.ShouldBe(alerts.Count);
        var repeated = receivers.Arrived.Count - alerts.Count;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Stories * FaultyReceivers.Names.Count} alerts, {Waves} kills, {alerts.Count} delivered, {repeated} repeated under their identity"));
    }

    private static async Task ShouldListEachAlertAsync(Deployment deployment)
    {
        foreach (var name in FaultyReceivers.Names)
        {
            var list = await deployment.RunAsync($"deliveries list --take 10000 --subscription {name}", Token);
            var lines = list.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines.Select(line => line.Split(' ')[0]).Distinct(StringComparer.Ordinal).Count().ShouldBe(Stories, list);
            var state = FaultyReceivers.Closed.Contains(name, StringComparer.Ordinal) ? "  dead since " : "  delivered ";
            lines.ShouldAllBe(line => line.Contains(state, StringComparison.Ordinal), list);
        }
    }
}
