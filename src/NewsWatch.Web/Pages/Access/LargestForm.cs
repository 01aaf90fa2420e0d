namespace NewsWatch.Web.Pages.Access;

/// <summary>How many bytes a form may have, where it is more than what people write by hand.</summary>
internal sealed record LargestForm(long Bytes);
