namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>What is wrong in a field of a form.</summary>
/// <param name="Field">The field's name, which is also its id; empty for what concerns none.</param>
/// <param name="Text">In the reader's language.</param>
/// <param name="Detail">In English, as channels say it; null where the text says all.</param>
public sealed record FieldError(string Field, string Text, string? Detail = null);
