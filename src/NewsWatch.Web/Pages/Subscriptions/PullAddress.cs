namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>An address at which alerts are fetched; its kind is the key of its name, "pull.{Kind}".</summary>
public sealed record PullAddress(string Kind, string Address);
