using NewsWatch.EndToEndTests.Programs;
using Shouldly;

namespace NewsWatch.EndToEndTests;

internal static class GuaranteeAssertions
{
    /// <summary>Deliveries that a killed notifier may have had on the wire, whose outcome it could not write down: Bus:Concurrency.</summary>
    private const int OnTheWire = 8;

    /// <summary>Each deal told, each under one identity; a kill may repeat an identity, never make a second one.</summary>
    public static void ShouldHaveToldEachDealOnce(this WebhookReceiver receiver, int notifierKills, string output)
    {
        var byDeal = receiver.Alerts.ToLookup(alert => alert.Deal);
        byDeal.Select(deal => deal.Key).Order().ShouldBe(Enumerable.Range(0, DealWeek.Deals), output);
        foreach (var deal in byDeal)
            deal.Select(alert => alert.WebhookId).Distinct(StringComparer.Ordinal).Count().ShouldBe(1, $"deal {deal.Key}: {string.Join(", ", deal)}");
        receiver.Alerts.Count.ShouldBeLessThanOrEqualTo(
            DealWeek.Deals + (notifierKills * OnTheWire), "identities were repeated beyond what was on the wire");
    }

    /// <summary>None of the texts holds any of the secrets; the message shows the lines that do.</summary>
    public static void ShouldShowNone(this IReadOnlyList<string> secrets, IReadOnlyList<string> texts)
    {
        secrets.ShouldNotBeEmpty();
        texts.ShouldContain(text => text.Length > 0);
        var lines = texts.SelectMany(text => text.Split('\n'));
        lines.Where(line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    /// <summary>Neither what the processes wrote nor any row of the database holds a secret of the settings.</summary>
    public static async Task ShouldShowNoSecretAsync(this Deployment deployment, CancellationToken cancellationToken)
    {
        deployment.Secrets.ShouldShowNone(deployment.Written);
        foreach (var secret in deployment.Secrets) (await deployment.TablesWithAsync(secret, cancellationToken)).ShouldBeEmpty();
    }
}
