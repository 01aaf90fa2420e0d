using System.CommandLine;
using System.Globalization;
using NewsWatch.Core.Articles;
using NewsWatch.Delivery.Rendering;
using NewsWatch.Feeds.Discovery;
using NewsWatch.Feeds.Fetching;
using NewsWatch.Feeds.Parsing;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>Finds the feed that an address or a site means, reads it once, and has it watched.</summary>
internal static class FeedsAddCommand
{
    private const int Shown = 5;
    private const int MaxTitle = 100;
    private const string NoDate = "no date         ";
    private const string Allowed = "an http or https address without a user name, or a site such as example.org";

    private static readonly string[] Schemes = ["https://", "http://"];

    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var address = new Argument<string>("URL|SITE") { Description = "A feed's address, or that of a page whose feed is looked for." };
        var command = new Command("add", "Read a feed, show its newest entries, and watch it from now on.") { address };
        switches.AddTo(command);
        command.SetAction((arguments, token) =>
        {
            var loaded = switches.Load(arguments, context);
            var candidates = AddressesOf(arguments.GetRequiredValue(address));
            return FeedDesk.OpenAsync(loaded, context, desk => AddAsync(new AddRequest(candidates, loaded.Options!, context), desk, token));
        });
        return command;
    }

    private static async Task<int> AddAsync(AddRequest request, FeedDesk desk, CancellationToken cancellationToken)
    {
        var (addresses, output) = (request.Addresses, request.Context.Out);
        if (await desk.FindAsync(addresses[0], cancellationToken) is { DisabledUtc: null } known) return await SayKnownAsync(output, known);
        var found = await FindAsync(request, cancellationToken);
        if (found.Feed is not { } parsed || CanonicalAddress.Of(found.Url!.AbsoluteUri) is not { } url)
            throw CommandException.Failed($"{addresses[0]}: {found.Error ?? "its feed has an address that cannot be kept"}");
        if (await desk.FindAsync(url, cancellationToken) is { DisabledUtc: null } watched) return await SayKnownAsync(output, watched);
        await desk.AddAsync([desk.NewFeed(url, parsed.Title) with { SiteUrl = parsed.SiteUrl }], cancellationToken);
        await output.WriteLineAsync($"added {url}");
        foreach (var line in LinesOf(parsed, found.Others)) await output.WriteLineAsync(line);
        return ExitCode.Success;
    }

    /// <summary>The addresses to try: as written; for a site without a scheme, by https and then by http.</summary>
    private static IReadOnlyList<string> AddressesOf(string written)
    {
        var text = written.Trim();
        if (CanonicalAddress.Of(text) is { } whole) return [whole];
        var isSite = text.Contains('.', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal);
        var guesses = isSite ? Schemes.Select(scheme => CanonicalAddress.Of(scheme + text)).OfType<string>().ToList() : [];
        return guesses.Count > 0 ? guesses : throw CommandException.BadArgument($"\"{written}\" is no address; allowed: {Allowed}");
    }

    private static async Task<FoundFeed> FindAsync(AddRequest request, CancellationToken cancellationToken)
    {
        var (addresses, options) = (request.Addresses, request.Options);
        var limits = new FetchLimits { TotalTimeout = options.Poller.FetchTimeout, MaxBytes = options.Poller.MaxBytes };
        using var client = NetworkAccess.ClientFor(options.Network, limits, request.Context.Clock);
        var finder = new FeedFinder(new FeedFetcher(client, limits, request.Context.Clock));
        var first = await finder.FindAsync(new Uri(addresses[0]), cancellationToken);
        if (first.Feed is not null || addresses.Count == 1) return first;
        var second = await finder.FindAsync(new Uri(addresses[1]), cancellationToken);
        return second.Feed is null ? first : second;
    }

    private static async Task<int> SayKnownAsync(TextWriter output, Feed known)
    {
        await output.WriteLineAsync($"already watched: {known.Url}");
        return ExitCode.Success;
    }

    private static IEnumerable<string> LinesOf(ParsedFeed parsed, IReadOnlyList<DiscoveredFeed> others)
    {
        var title = SafeText.Line(parsed.Title, MaxTitle);
        if (title.Length == 0) title = "without a title";
        yield return string.Create(CultureInfo.InvariantCulture, $"  {title}, {parsed.Entries.Count} entries");
        foreach (var entry in parsed.Entries.OrderByDescending(entry => entry.PublishedUtc ?? DateTimeOffset.MinValue).Take(Shown))
        {
            var date = entry.PublishedUtc?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? NoDate;
            yield return $"  {date}  {SafeText.Line(entry.Title, MaxTitle)}  {SafeText.Line(entry.Link ?? "")}".TrimEnd();
        }

        foreach (var other in others.Take(Shown))
            yield return $"  the page also names {other.Url.AbsoluteUri} {SafeText.Line(other.Title, MaxTitle)}".TrimEnd();
    }
}
