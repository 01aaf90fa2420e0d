using System.CommandLine;
using System.Globalization;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Worker.Commands.Subscriptions;

/// <summary>The switches that say where alerts go, and when not.</summary>
internal sealed class DestinationSwitches
{
    private readonly Option<string[]> _to = new("--to")
    {
        Description = "Where alerts go, such as webhook=https://example.org/hook or console; may be repeated.",
        HelpName = "CHANNEL=ADDRESS",
    };

    // A secret on the command line would stand in the list of processes and in the history of the shell.
    private readonly Option<string?> _secretFile = new("--secret-file")
    {
        Description = "A file with the secret of every destination so named, such as the signing secret of a webhook.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _quiet = new("--quiet")
    {
        Description = "Hours of the day in which alerts are held back, such as 22:00-07:00@Europe/Paris.",
        HelpName = "FROM-TO@ZONE",
    };

    private readonly Option<string?> _digest = new("--digest")
    {
        Description = "Sends alerts together: hourly, \"daily 08:00 Europe/Paris\" or \"weekly monday 08:00 Europe/Paris\".",
        HelpName = "WHEN",
    };

    private readonly Option<int?> _maxPerHour = new("--max-per-hour") { Description = "What comes beyond is sent together at the end of the hour.", HelpName = "N" };

    private readonly Option<string?> _writtenIn = new("--written-in") { Description = "The language of the alerts: en, fr.", HelpName = "CODE" };

    public void AddTo(Command command)
    {
        command.Add(_to);
        command.Add(_secretFile);
        command.Add(_quiet);
        command.Add(_digest);
        command.Add(_maxPerHour);
        command.Add(_writtenIn);
    }

    public async Task<IReadOnlyList<Destination>> ReadAsync(ParseResult arguments, CommandContext context, CancellationToken cancellationToken)
    {
        var secret = arguments.GetValue(_secretFile) is { } file ? await ReadSecretAsync(context.PathOf(file), cancellationToken) : null;
        return [.. (arguments.GetValue(_to) ?? []).Select(text => Parse(text, secret))];
    }

    private static T? Given<T>(ParseResult arguments, Option<string?> option, T? known, Func<string, T> read)
        where T : class => arguments.GetValue(option) switch
    {
        null => known,
        "none" => null,
        { } text => read(text),
    };

    private static QuietHours ReadQuietHours(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var times = at < 0 ? [] : text[..at].Split('-');
        if (times.Length == 2 && TimeOf(times[0]) is { } from && TimeOf(times[1]) is { } to) return new QuietHours(from, to, text[(at + 1)..]);
        throw CommandException.BadArgument($"--quiet \"{text}\" is not allowed; allowed: none, or two times and a time zone, such as 22:00-07:00@Europe/Paris");
    }

    /// <summary>The subscription with what the switches say of when and how it is told.</summary>
    public Subscription Complete(Subscription subscription, ParseResult arguments) => subscription with
    {
        QuietHours = Given(arguments, _quiet, subscription.QuietHours, ReadQuietHours),
        Digest = Given(arguments, _digest, subscription.Digest, ReadDigest),
        MaxPerHour = arguments.GetValue(_maxPerHour) switch
        {
            null => subscription.MaxPerHour,
            0 => null,
            { } most => most,
        },
        Language = arguments.GetValue(_writtenIn) ?? subscription.Language,
    };

    private static DigestSchedule ReadDigest(string text) => DigestSchedule.Parse(text)
        ?? throw CommandException.BadArgument($"--digest \"{text}\" is not allowed; allowed: none, {DigestSchedule.Allowed}");

    private static Destination Parse(string text, string? secret)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return new Destination
        {
            Channel = equals < 0 ? text : text[..equals],
            Address = equals < 0 ? "" : text[(equals + 1)..],
            Secret = secret,
        };
    }

    private static async Task<string> ReadSecretAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return (await File.ReadAllTextAsync(path, cancellationToken)).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.BadArgument($"--secret-file cannot be read: {e.Message}");
        }
    }

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
