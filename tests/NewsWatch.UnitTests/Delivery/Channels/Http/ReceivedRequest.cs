using System.Text;
using System.Text.Json;

namespace NewsWatch.UnitTests.Delivery.Channels.Http;

internal sealed record ReceivedRequest(string RequestLine, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Path => RequestLine.Split(' ')[1];

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
