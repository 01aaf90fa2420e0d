using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Http;

/// <summary>
/// A service that takes one POST of JSON for a message to people. What differs from one to another is how a bulletin looks
/// there, how large it may be, and what the service's own errors mean.
/// </summary>
internal abstract class BulletinChannel : IChannel
{
    /// <summary>The body is JSON by its media type and stands in no page, so other scripts may be written as they are.</summary>
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly ChannelClient client;

    protected BulletinChannel(ChannelClient client) => this.client = client;

    public abstract string Name { get; }

    public abstract string? Validate(Destination destination);

    public Task<SendResult> SendAsync(AlertMessage message, Destination destination, CancellationToken cancellationToken) =>
        PostAsync(limits => BulletinWriter.Write(message, limits), destination, cancellationToken);

    public int Holds(AlertMessage message) =>
        Fitting(limits => BulletinWriter.Write(message, limits), message.Delivery.Destination).Bulletin.Stories.Count;

    public Task<SendResult> NotifyAsync(Notice notice, Destination destination, CancellationToken cancellationToken) =>
        PostAsync(_ => BulletinWriter.Write(notice), destination, cancellationToken);

    /// <summary>The body as the service takes it, to be written as JSON with snake_case names.</summary>
    protected abstract object Body(Bulletin bulletin, Destination destination);

    /// <summary>Whether the service takes so much.</summary>
    protected abstract bool Fits(object body, byte[] json);

    protected virtual Uri AddressOf(Destination destination) => HttpAddress.Of(destination)!;

    /// <summary>For credentials that travel beside the body.</summary>
    protected virtual AuthenticationHeaderValue? Credentials(Destination destination) => null;

    /// <summary>Everything secret about the destination, so that no answer or error shows it.</summary>
    protected virtual Destination Confidential(Destination destination) => destination;

    /// <summary>One line that says which setting of the operator's is missing for the destination; null where none is.</summary>
    protected virtual string? Missing(Destination destination) => null;

    /// <summary>What the service's own errors mean; null leaves the answer to the general rules.</summary>
    protected virtual SendResult? Judge(HttpAnswer answer, Destination destination) => null;

    private async Task<SendResult> PostAsync(
        Func<BulletinLimits, Bulletin> write, Destination destination, CancellationToken cancellationToken)
    {
        if (Missing(destination) is { } missing) return AnswerVerdict.NotConfigured(missing);
        if (Validate(destination) is { } error) return AnswerVerdict.BadDestination(error);
        var json = Fitting(write, destination).Json;
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(destination)) { Content = new ByteArrayContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = Credentials(destination);
        var confidential = Confidential(destination);
        return await client.SendAsync(request, confidential, answer => Judge(answer, confidential), cancellationToken);
    }

    private Rendering Fitting(Func<BulletinLimits, Bulletin> write, Destination destination) =>
        BulletinLimits.Fit(limits => Rendered(write(limits), destination), rendered => Fits(rendered.Body, rendered.Json));

    private Rendering Rendered(Bulletin bulletin, Destination destination)
    {
        var body = Body(bulletin, destination);
        return new Rendering(bulletin, body, JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), Json));
    }

    private sealed record Rendering(Bulletin Bulletin, object Body, byte[] Json);
}
