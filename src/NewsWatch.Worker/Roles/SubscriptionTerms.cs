using NewsWatch.Core.Alerts;
using NewsWatch.Delivery.Channels;
using NewsWatch.Delivery.Rendering;
using NewsWatch.Web.Pages.Subscriptions;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>What a subscription can say, of gazetteer, channels and options.</summary>
internal sealed class SubscriptionTerms(ChannelRegistry channels, ReaderConsent readers, WebOptions web) : ISubscriptionTerms
{
    public IReadOnlyList<string> Companies => PartyNames.All;

    public IReadOnlyList<string> Channels { get; } = [.. channels.Names.Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Languages { get; } = [.. Words.Languages.Order(StringComparer.Ordinal)];

    public Uri? PublicUrl => web.PublicUrl is { } address ? new Uri(address) : null;

    public string? NameOf(string company) => PartyNames.NameOf(company);

    public string? Closest(string company) => PartyNames.Closest(company);

    public string? Error(Destination destination) => channels.Find(destination.Channel) is { } channel
        ? channel.Validate(destination) ?? readers.Error(destination)
        : $"the channel is unknown: allowed are {string.Join(", ", Channels)}.";
}
