namespace NewsWatch.UnitTests.Delivery.Channels.Webhook;

internal sealed record ReceivedRequest(string RequestLine, IReadOnlyDictionary<string, string> Headers, byte[] Body);
