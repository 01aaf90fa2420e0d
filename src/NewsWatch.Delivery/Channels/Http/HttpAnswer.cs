using System.Net;

namespace NewsWatch.Delivery.Channels.Http;

/// <summary>What a receiver answered: its status, and the beginning of its body where it is no success.</summary>
internal sealed record HttpAnswer(HttpStatusCode Status, string Beginning, TimeSpan? RetryAfter);
