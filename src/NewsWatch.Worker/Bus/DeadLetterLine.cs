namespace NewsWatch.Worker.Bus;

/// <summary>A message id with its queue, or a delivery id with its channel; how often it failed, when last, and why.</summary>
internal sealed record DeadLetterLine(Guid Id, string Where, int Failures, DateTimeOffset LastUtc, string Reason);
