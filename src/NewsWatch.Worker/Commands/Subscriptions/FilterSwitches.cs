using System.CommandLine;
using System.Text.Json;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;

namespace NewsWatch.Worker.Commands.Subscriptions;

/// <summary>The switches that say which stories are wanted.</summary>
internal sealed class FilterSwitches
{
    private readonly Option<string[]> _parties = Many("--party", "NAME", "A company of which at least one takes part; may be repeated, as all lists.");
    private readonly Option<string[]> _all = Many("--with", "NAME", "A company that must take part, beside the others so named.");
    private readonly Option<string[]> _none = Many("--without", "NAME", "A company that must not take part.");
    private readonly Option<string[]> _types = Many("--type", "TYPE", $"A type of deal: {Names<DealType>()}.");
    private readonly Option<string[]> _statuses = Many("--status", "STATUS", $"A state of the news: {Names<DealStatus>()}.");
    private readonly Option<string[]> _languages = Many("--language", "CODE", "A language of which a source must be.");
    private readonly Option<string[]> _publishers = Many("--publisher", "NAME", "A publisher who must tell the story.");
    private readonly Option<string[]> _words = Many("--word", "WORD", "A word that headlines, quotes or subject must hold.");
    private readonly Option<double?> _confidence = new("--min-confidence") { Description = "Least confidence of the judgement, above 0 and up to 1.", HelpName = "NUMBER" };
    private readonly Option<double?> _capacity = new("--min-gw") { Description = "Least stated capacity in gigawatts.", HelpName = "GW" };
    private readonly Option<double?> _value = new("--min-usd") { Description = "Least stated value in US dollars.", HelpName = "USD" };
    private readonly Option<string?> _only = new("--only") { Description = "first: only the first news of a story; changes: only what comes after it.", HelpName = "first|changes" };

    public void AddTo(Command command)
    {
        Option[] all = [_parties, _all, _none, _types, _statuses, _languages, _publishers, _words, _confidence, _capacity, _value, _only];
        foreach (var option in all) command.Add(option);
    }

    public SubscriptionFilter Read(ParseResult arguments) => new()
    {
        Parties = arguments.GetValue(_parties) ?? [],
        AllParties = arguments.GetValue(_all) ?? [],
        NoParties = arguments.GetValue(_none) ?? [],
        Types = [.. (arguments.GetValue(_types) ?? []).Select(text => Parse<DealType>(_types, text))],
        Statuses = [.. (arguments.GetValue(_statuses) ?? []).Select(text => Parse<DealStatus>(_statuses, text))],
        Languages = arguments.GetValue(_languages) ?? [],
        Publishers = arguments.GetValue(_publishers) ?? [],
        Words = arguments.GetValue(_words) ?? [],
        MinimumConfidence = arguments.GetValue(_confidence),
        MinimumCapacityGw = arguments.GetValue(_capacity),
        MinimumValueUsd = arguments.GetValue(_value),
        First = Only(arguments) is not "changes",
        Revisions = Only(arguments) is not "first",
    };

    private string? Only(ParseResult arguments) => arguments.GetValue(_only) switch
    {
        null => null,
        "first" => "first",
        "changes" => "changes",
        { } other => throw CommandException.BadArgument($"--only \"{other}\" is not allowed; allowed: first, changes"),
    };

    private static Option<string[]> Many(string name, string what, string description) =>
        new(name) { Description = description, HelpName = what };

    private static T Parse<T>(Option<string[]> option, string text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Word(value) == text) return value;
        }

        throw CommandException.BadArgument($"{option.Name} \"{text}\" is not allowed; allowed: {Names<T>()}");
    }

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Word));

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
