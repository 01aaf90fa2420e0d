using System.CommandLine;
using System.Globalization;
using NewsWatch.Core.Articles;
using NewsWatch.Delivery.Rendering;
using NewsWatch.Feeds.Discovery;
using NewsWatch.Feeds.Parsing;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands.WatchedFeeds;

/// <summary>Finds the feed that an address or a site means, reads it once, and has it watched.</summary>
internal static class FeedsAddCommand
{
    private const int Shown = 5;
    private const int MaxTitle = 100;
    private const string NoDate = "no date         ";

    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var address = new Argument<string>("URL|SITE") { Description = "A feed's address, or that of a page whose feed is looked for." };
        var command = new Command("add", "Read a feed, show its newest entries, and watch it from now on.") { address };
        switches.AddTo(command);
        command.SetAction((arguments, token) =>
        {
            var loaded = switches.Load(arguments, context);
            var written = arguments.GetRequiredValue(address);
            var candidates = FeedSearch.AddressesOf(written);
            if (candidates.Count == 0) throw CommandException.BadArgument($"\"{written}\" is no address; allowed: {FeedSearch.Allowed}");
            return OpenedFeedDesk.RunAsync(loaded, context, desk => AddAsync(new AddRequest(candidates, loaded.Options!, context), desk, token));
        });
        return command;
    }

    private static async Task<int> AddAsync(AddRequest request, FeedDesk desk, CancellationToken cancellationToken)
    {
        var (addresses, output) = (request.Addresses, request.Context.Out);
        if (await desk.FindAsync(addresses[0], cancellationToken) is { DisabledUtc: null } known) return await SayKnownAsync(output, known);
        var found = await new FeedSearch(request.Options, request.Context.Clock).FindAsync(addresses, cancellationToken);
        if (found.Feed is not { } parsed || CanonicalAddress.Of(found.Url!.AbsoluteUri) is not { } url)
            throw CommandException.Failed($"{addresses[0]}: {found.Error ?? "its feed has an address that cannot be kept"}");
        if (await desk.FindAsync(url, cancellationToken) is { DisabledUtc: null } watched) return await SayKnownAsync(output, watched);
        await desk.AddAsync([desk.NewFeed(url, parsed.Title) with { SiteUrl = parsed.SiteUrl }], cancellationToken);
        await output.WriteLineAsync($"added {url}");
        foreach (var line in LinesOf(parsed, found.Others)) await output.WriteLineAsync(line);
        return ExitCode.Success;
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
