namespace NewsWatch.Worker.Options;

/// <summary>Rules between options, for options that are each allowed by themselves.</summary>
public static class OptionRules
{
    public static IEnumerable<OptionError> Check(NewsWatchOptions options, string folder) =>
    [
        .. CheckRoles(options),
        .. CheckBackends(options),
        .. CheckPoller(options),
        .. CheckFeeds(options, folder),
    ];

    private static IEnumerable<OptionError> CheckRoles(NewsWatchOptions options)
    {
        foreach (var unknown in RoleNames.Unknown(options.Roles))
        {
            var closest = Spelling.Closest(unknown, RoleNames.All);
            yield return new OptionError(
                "Roles",
                $"\"{unknown}\" is no role; allowed: all, {string.Join(", ", RoleNames.All)}" + (closest is null ? "" : $"; did you mean {closest}?"));
        }

        var roles = RoleNames.Parse(options.Roles);
        if (roles.Count == 0) yield return new OptionError("Roles", $"\"{options.Roles}\" names no role; allowed: all, {string.Join(", ", RoleNames.All)}");
        else if (options.Bus.Transport == BusTransport.Memory && roles.Count < RoleNames.All.Count)
            yield return new OptionError("Roles", $"\"{options.Roles}\" is too few: in-memory transport needs all roles in one process; allowed: all, or Bus:Transport=rabbitmq");
    }

    private static IEnumerable<OptionError> CheckBackends(NewsWatchOptions options)
    {
        if (options.Bus is { Transport: BusTransport.Rabbitmq, Url: null })
            yield return new OptionError("Bus:Url", "missing; Bus:Transport=rabbitmq needs the broker's address, amqp://user:password@host:5672/vhost");
        if (options.Store is { Provider: StoreProvider.Postgresql, Connection: null })
            yield return new OptionError("Store:Connection", "missing; Store:Provider=postgresql needs a connection string, Host=…;Database=…;Username=…;Password=…");
        if (options.Store.Provider == StoreProvider.Sqlite && options.Data.Folder.Trim().Length == 0)
            yield return new OptionError("Data:Folder", "empty; allowed: a folder");
    }

    private static IEnumerable<OptionError> CheckPoller(NewsWatchOptions options)
    {
        if (options.Poller.Lease > options.Poller.FetchTimeout) yield break;
        yield return new OptionError(
            "Poller:Lease",
            $"{DurationText.Format(options.Poller.Lease)} ends before a fetch has to; allowed: longer than Poller:FetchTimeout ({DurationText.Format(options.Poller.FetchTimeout)})");
    }

    private static IEnumerable<OptionError> CheckFeeds(NewsWatchOptions options, string folder)
    {
        if (options.Feeds.File is { } file && !File.Exists(Path.Combine(folder, file)))
            yield return new OptionError("Feeds:File", $"\"{file}\" does not exist; allowed: a text file with one address a line");
    }
}
