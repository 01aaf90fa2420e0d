using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Stories;

namespace NewsWatch.Storage.Rows;

/// <summary>The unique index is the promise that nobody is told twice.</summary>
[Table("alerts")]
[Index(nameof(StoryId), nameof(Revision), nameof(SubscriptionId), IsUnique = true)]
[Index(nameof(RaisedUtc), nameof(Id))]
[Index(nameof(SubscriptionId), nameof(RaisedUtc))]
internal sealed class AlertRow
{
    public Guid Id { get; init; }

    public Guid StoryId { get; init; }

    public int Revision { get; init; }

    public required string SubscriptionId { get; init; }

    /// <summary>The English sentence; in a line of its own below it, the grounds as JSON, which older rows lack.</summary>
    public required string Reason { get; init; }

    public DateTimeOffset RaisedUtc { get; init; }

    public bool Opens { get; init; }

    /// <summary>The story as it stood when the alert was raised.</summary>
    public required string Story { get; init; }

    public required string Changes { get; init; }

    /// <summary>One story told to very many is written once, and each row holds the same text.</summary>
    public static IReadOnlyList<AlertRow> From(IReadOnlyList<Alert> alerts)
    {
        var stories = new Dictionary<Story, string>(ReferenceEqualityComparer.Instance);
        return [.. alerts.Select(alert => From(alert, stories.TryGetValue(alert.Story, out var known) ? known : stories[alert.Story] = Facts.Write(alert.Story)))];
    }

    private static AlertRow From(Alert alert, string story) => new()
    {
        Id = alert.Id,
        StoryId = alert.Story.Id,
        Revision = alert.Story.Revision,
        SubscriptionId = alert.SubscriptionId,
        Reason = alert.Grounds is { } grounds ? $"{alert.Reason}\n{Facts.Write(grounds)}" : alert.Reason,
        RaisedUtc = alert.RaisedUtc,
        Opens = alert.Opens,
        Story = story,
        Changes = Facts.Write(alert.Changes),
    };

    public Alert ToAlert()
    {
        var reason = Reason.Split('\n', 2);
        return new Alert
        {
            Id = Id,
            SubscriptionId = SubscriptionId,
            Story = Facts.ReadStory(Story),
            Changes = Facts.ReadChanges(Changes),
            Reason = reason[0],
            Grounds = reason.Length > 1 ? Facts.ReadGrounds(reason[1]) : null,
            RaisedUtc = RaisedUtc,
            Opens = Opens,
        };
    }
}
