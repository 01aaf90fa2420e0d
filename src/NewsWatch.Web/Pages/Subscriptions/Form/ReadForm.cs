using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>What a form asks for.</summary>
/// <param name="Subscription">Without what cannot be used.</param>
/// <param name="FilterErrors">What is wrong with the filter, which alone a preview looks at.</param>
/// <param name="OtherErrors">What is wrong with the rest.</param>
internal sealed record ReadForm(Subscription Subscription, IReadOnlyList<FieldError> FilterErrors, IReadOnlyList<FieldError> OtherErrors)
{
    public IReadOnlyList<FieldError> Errors => [.. OtherErrors.Where(error => error.Field == "id"), .. FilterErrors, .. OtherErrors.Where(error => error.Field != "id")];
}
