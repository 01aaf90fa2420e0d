using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>The page on which a subscription is made or changed.</summary>
public sealed record FormModel
{
    public required SubscriptionForm Form { get; init; }

    /// <summary>False where the subscription stands already.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Nobody has written anything into it yet.</summary>
    public bool IsUntouched { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What the form would have sent of late; null where nobody asked.</summary>
    public SubscriptionPreview? Preview { get; init; }

    /// <summary>The filter of the form, of which the preview is.</summary>
    public SubscriptionFilter? Tried { get; init; }

    /// <summary>What stands there now, where somebody changed it since the form was made; null where nobody did.</summary>
    public ListedSubscription? Meanwhile { get; init; }

    /// <summary>By the destination's place in the form: its secret, sealed.</summary>
    public IReadOnlyDictionary<int, string> Sealed { get; init; } = new Dictionary<int, string>();

    public FieldError? ErrorOf(string field) => Errors.FirstOrDefault(error => error.Field == field);
}
