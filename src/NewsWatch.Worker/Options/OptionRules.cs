using NewsWatch.Network;

namespace NewsWatch.Worker.Options;

/// <summary>What types and ranges of single options cannot say.</summary>
public static class OptionRules
{
    private static readonly string RolesAllowed = $"allowed: {RoleNames.Everything}, {string.Join(", ", RoleNames.All)}";

    private static readonly OptionRule[] All =
    [
        new(["Roles"], (options, _) => UnknownRoles(options.Roles)),
        new(["Roles", "Bus:Transport"], (options, _) => MemoryRoles(options)),
        new(["Bus:Transport", "Bus:Url"], (options, _) => BrokerAddress(options.Bus)),
        new(["Store:Provider", "Store:Connection"], (options, _) => Database(options.Store)),
        new(["Secrets:Key", "Store:Provider"], (options, _) => SecretsRules.Errors(options)),
        new(["Data:Folder"], (options, _) => DataFolder(options.Data)),
        new(["Poller:Lease", "Poller:FetchTimeout"], (options, _) => LeaseOutlivesFetch(options.Poller)),
        new(["Tracker:RememberFor", "Tracker:LinkWithin", "Tracker:SimilarWithin"], (options, _) => RemembersLongEnough(options.Tracker)),
        new(["Notifier:KeepAlerts", "Tracker:RememberFor"], (options, _) => KeepsWhatWasTold(options)),
        new(["Poller:MinInterval", "Poller:MaxInterval"], (options, _) => IntervalBounds(options.Poller)),
        new(["Network:Allow"], (options, _) => NetworkEntries(options.Network)),
        new(["Network:Contact"], (options, _) => ContactAddress(options.Network)),
        new(["Feeds:File"], FeedsFile),
        new(["Web:PublicUrl", "Web:Proxies"], (options, _) => WebRules.Errors(options.Web)),
        new(["Web:OpenId"], (options, _) => OpenIdRules.Errors(options.Web.OpenId)),
        new(["Email"], (options, _) => EmailRules.Errors(options.Email)),
        new(["Subscriptions", "Notifier:Console", "Email", "Telegram"], (options, _) => SubscriptionCheck.Errors(options)),
    ];

    /// <summary>Errors beyond those that are known already.</summary>
    public static IEnumerable<OptionError> Check(NewsWatchOptions options, OptionsRequest request, IReadOnlyList<OptionError> known) =>
        All.Where(rule => !known.Any(error => rule.Keys.Any(key => error.Option == key || error.Option.StartsWith($"{key}:", StringComparison.Ordinal))))
            .SelectMany(rule => rule.Check(options, request));

    private static IEnumerable<OptionError> UnknownRoles(string roles)
    {
        foreach (var unknown in RoleNames.Unknown(roles))
        {
            var closest = Spelling.Closest(unknown, RoleNames.All);
            yield return new OptionError(
                "Roles",
                $"\"{unknown}\" is no role; {RolesAllowed}" + (closest is null ? "" : $"; did you mean {closest}?"));
        }

        if (RoleNames.IsEmpty(roles)) yield return new OptionError("Roles", $"\"{roles}\" names no role; {RolesAllowed}");
    }

    private static IEnumerable<OptionError> MemoryRoles(NewsWatchOptions options)
    {
        if (options.Bus.Transport != BusTransport.Memory || RoleNames.Unknown(options.Roles).Count > 0 || RoleNames.IsEmpty(options.Roles)) yield break;
        if (RoleNames.Parse(options.Roles).Count == RoleNames.All.Count) yield break;
        yield return new OptionError(
            "Roles",
            $"\"{options.Roles}\" is too few: in-memory transport needs all roles in one process; allowed: all, or Bus:Transport=rabbitmq");
    }

    private static IEnumerable<OptionError> BrokerAddress(BusOptions bus)
    {
        if (bus is { Transport: BusTransport.Rabbitmq, Url: null })
            yield return new OptionError("Bus:Url", "missing; Bus:Transport=rabbitmq needs the broker's address, amqp://user:password@host:5672/vhost");
    }

    private static IEnumerable<OptionError> Database(StoreOptions store)
    {
        if (store is { Provider: StoreProvider.Postgresql, Connection: null })
        {
            yield return new OptionError(
                "Store:Connection",
                "missing; Store:Provider=postgresql needs a connection string, Host=…;Database=…;Username=…;Password=…");
        }
    }

    private static IEnumerable<OptionError> DataFolder(DataOptions data)
    {
        if (string.IsNullOrWhiteSpace(data.Folder)) yield return new OptionError("Data:Folder", "\"\" is not allowed; allowed: a folder");
    }

    private static IEnumerable<OptionError> LeaseOutlivesFetch(PollerOptions poller)
    {
        if (poller.Lease > poller.FetchTimeout) yield break;
        var fetch = DurationText.Format(poller.FetchTimeout);
        yield return new OptionError(
            "Poller:Lease",
            $"{DurationText.Format(poller.Lease)} ends before a fetch has to; allowed: longer than Poller:FetchTimeout ({fetch})");
    }

    // Whoever was told of a story is known by the alert: without it a later revision would be first news once more.
    private static IEnumerable<OptionError> KeepsWhatWasTold(NewsWatchOptions options)
    {
        if (options.Notifier.KeepAlerts < options.Tracker.RememberFor)
            yield return new OptionError("Notifier:KeepAlerts", $"{DurationText.Format(options.Notifier.KeepAlerts)} ends before stories are forgotten; allowed: at least Tracker:RememberFor ({DurationText.Format(options.Tracker.RememberFor)})");
    }

    private static IEnumerable<OptionError> RemembersLongEnough(TrackerOptions tracker)
    {
        var longest = tracker.LinkWithin > tracker.SimilarWithin ? tracker.LinkWithin : tracker.SimilarWithin;
        if (tracker.RememberFor >= longest) yield break;
        yield return new OptionError(
            "Tracker:RememberFor",
            $"{DurationText.Format(tracker.RememberFor)} is too short; allowed: at least Tracker:LinkWithin and Tracker:SimilarWithin ({DurationText.Format(longest)})");
    }

    private static IEnumerable<OptionError> IntervalBounds(PollerOptions poller)
    {
        if (poller.MinInterval <= poller.MaxInterval) yield break;
        yield return new OptionError(
            "Poller:MinInterval",
            $"{DurationText.Format(poller.MinInterval)} is not allowed; allowed: at most Poller:MaxInterval ({DurationText.Format(poller.MaxInterval)})");
    }

    private static IEnumerable<OptionError> NetworkEntries(NetworkOptions network) =>
        from entry in network.Allow
        where !AllowList.IsEntry(entry)
        select new OptionError("Network:Allow", $"\"{entry}\" is not allowed; allowed: {AllowList.Allowed}");

    // The address stands in a header's comment, whose brackets it must not close.
    private static IEnumerable<OptionError> ContactAddress(NetworkOptions network)
    {
        if (network.Contact.AsSpan().ContainsAnyExceptInRange('!', '~') || network.Contact.AsSpan().ContainsAny("()\\"))
            yield return new OptionError("Network:Contact", $"\"{network.Contact}\" is not allowed; allowed: an address without spaces and brackets");
    }

    private static IEnumerable<OptionError> FeedsFile(NewsWatchOptions options, OptionsRequest request)
    {
        if (options.Feeds.File is { } file && !File.Exists(Path.Combine(request.Folder, file)))
            yield return new OptionError("Feeds:File", $"\"{file}\" does not exist; allowed: a text file with one address a line");
    }
}
