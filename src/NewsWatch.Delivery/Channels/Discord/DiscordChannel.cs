using System.Net;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels.Http;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Discord;

/// <summary>Posts embeds to a webhook of a Discord channel (discord.com/developers/docs/resources/webhook#execute-webhook).</summary>
internal sealed class DiscordChannel : BulletinChannel
{
    /// <summary>Unknown Webhook, among the JSON error codes of Discord.</summary>
    private const string UnknownWebhook = "10015";

    public DiscordChannel(ChannelClient client)
        : base(client)
    {
    }

    public override string Name => "discord";

    public override string? Validate(Destination destination) => HttpAddress.ErrorOfLone(Name, destination);

    protected override object Body(Bulletin bulletin, Destination destination) => DiscordMessage.Of(bulletin);

    protected override bool Fits(object body, byte[] json) => ((DiscordMessage)body).Length <= DiscordMessage.MaxLength;

    /// <summary>Only an answer that waits says whether the message was kept.</summary>
    protected override Uri AddressOf(Destination destination)
    {
        var address = new UriBuilder(base.AddressOf(destination));
        address.Query = address.Query.Length > 1 ? $"{address.Query}&wait=true" : "wait=true";
        return address.Uri;
    }

    protected override SendResult? Judge(HttpAnswer answer, Destination destination) =>
        answer.Status == HttpStatusCode.NotFound && answer.Beginning.Contains(UnknownWebhook, StringComparison.Ordinal)
            ? AnswerVerdict.Gone(answer, destination)
            : null;
}
