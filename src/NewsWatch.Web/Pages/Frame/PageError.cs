namespace NewsWatch.Web.Pages.Frame;

/// <summary>Why there is no page: the status, and what could not be used where the reader can put it right.</summary>
public sealed record PageError(int Status, string? Detail = null);
