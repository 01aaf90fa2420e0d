using System.Net;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels.Http;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Teams;

/// <summary>
/// Posts an adaptive card to a workflow of Microsoft Teams ("Post to a channel when a webhook request is received"), which
/// took the place of Office connectors. A message may have 28 KB.
/// </summary>
internal sealed class TeamsChannel : BulletinChannel
{
    private const int MaxBytes = 28_000;

    public TeamsChannel(ChannelClient client)
        : base(client)
    {
    }

    public override string Name => "teams";

    public override string? Validate(Destination destination) => HttpAddress.ErrorOfLone(Name, destination);

    protected override object Body(Bulletin bulletin, Destination destination) => TeamsMessage.Of(bulletin);

    protected override bool Fits(object body, byte[] json) => json.Length <= MaxBytes;

    /// <summary>A deleted workflow answers so; one that is switched off answers 400 and may be switched on again.</summary>
    protected override SendResult? Judge(HttpAnswer answer, Destination destination) =>
        answer.Status == HttpStatusCode.NotFound && answer.Beginning.Contains("WorkflowNotFound", StringComparison.Ordinal)
            ? AnswerVerdict.Gone(answer, destination)
            : null;
}
