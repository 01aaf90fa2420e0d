using System.Net.Http.Headers;
using System.Text;
using NewsWatch.Core.Alerts;
using NewsWatch.Delivery.Channels.Http;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Ntfy;

/// <summary>
/// Publishes to a topic of ntfy (docs.ntfy.sh/publish). Messages go as JSON to the server's root: in a header, as the other
/// way has it, a title in any script would have to be encoded.
/// </summary>
internal sealed class NtfyChannel : BulletinChannel
{
    /// <summary>The server reads twice the size of a message, 4,096 bytes, for the whole JSON.</summary>
    private const int MaxBytes = 8000;

    public NtfyChannel(ChannelClient client)
        : base(client)
    {
    }

    public override string Name => "ntfy";

    public override string? Validate(Destination destination)
    {
        if (HttpAddress.Error(Name, destination) is { } error) return error;
        if (NtfyTopic.Of(HttpAddress.Of(destination)!) is null)
            return $"ntfy address '{Redaction.Url(destination.Address)}': it must end in a topic of up to 64 letters, digits, '-' or '_'.";
        return destination.Secret is { } secret && Credentials(secret) is null
            ? "ntfy secret: allowed is an access token (tk_…) or a user name and password with a colon between."
            : null;
    }

    protected override object Body(Bulletin bulletin, Destination destination) =>
        NtfyMessage.Of(bulletin, NtfyTopic.Of(HttpAddress.Of(destination)!)!.Name);

    protected override bool Fits(object body, byte[] json) => json.Length <= MaxBytes && ((NtfyMessage)body).Fits;

    protected override Uri AddressOf(Destination destination) => NtfyTopic.Of(base.AddressOf(destination))!.Server;

    protected override AuthenticationHeaderValue? Credentials(Destination destination) =>
        destination.Secret is { } secret ? Credentials(secret) : null;

    private static AuthenticationHeaderValue? Credentials(string secret)
    {
        if (secret.AsSpan().ContainsAnyExceptInRange('!', '~')) return null;
        if (secret.StartsWith("tk_", StringComparison.Ordinal)) return new AuthenticationHeaderValue("Bearer", secret);
        return secret.IndexOf(':', StringComparison.Ordinal) > 0
            ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)))
            : null;
    }
}
