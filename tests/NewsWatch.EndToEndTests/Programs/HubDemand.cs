namespace NewsWatch.EndToEndTests.Programs;

/// <summary>What the program asked of a hub.</summary>
internal sealed record HubDemand(string Mode, string Topic, string Callback, string Secret);
