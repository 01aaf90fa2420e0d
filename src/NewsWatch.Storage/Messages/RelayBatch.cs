namespace NewsWatch.Storage.Messages;

/// <summary>How many messages to relay at most, and which types not to touch now.</summary>
public sealed record RelayBatch(int Max, IReadOnlyList<string> HeldBack);
