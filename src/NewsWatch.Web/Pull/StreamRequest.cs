namespace NewsWatch.Web.Pull;

/// <summary>Who reads a stream: from where on, and whether they still may.</summary>
internal sealed record StreamRequest(string SubscriptionId, Guid? LastId, Func<Task<bool>> MayGoOnAsync);
