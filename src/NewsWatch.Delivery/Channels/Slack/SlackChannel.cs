using System.Net;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels.Http;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Slack;

/// <summary>Posts to an incoming webhook of Slack (docs.slack.dev, "Sending messages using incoming webhooks").</summary>
internal sealed class SlackChannel : BulletinChannel
{
    private const int MaxBytes = 40_000;

    public SlackChannel(ChannelClient client)
        : base(client)
    {
    }

    public override string Name => "slack";

    public override string? Validate(Destination destination) => HttpAddress.ErrorOfLone(Name, destination);

    protected override object Body(Bulletin bulletin, Destination destination) => SlackMessage.Of(bulletin);

    protected override bool Fits(object body, byte[] json) =>
        json.Length <= MaxBytes && ((SlackMessage)body).Blocks.Count <= SlackMessage.MaxBlocks;

    /// <summary>A webhook that was removed, and a channel that was archived or deleted, do not come back.</summary>
    protected override SendResult? Judge(HttpAnswer answer, Destination destination) =>
        answer.Status == HttpStatusCode.NotFound && answer.Beginning.Trim() is "no_service" or "no_team" or "channel_not_found"
            ? AnswerVerdict.Gone(answer, destination)
            : null;
}
