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
    private readonly Option<string?> _only = new("--only") { Description = "first: only the first news of a story; changes: only what comes after it; all: both.", HelpName = "first|changes|all" };

    public void AddTo(Command command)
    {
        Option[] all = [_parties, _all, _none, _types, _statuses, _languages, _publishers, _words, _confidence, _capacity, _value, _only];
        foreach (var option in all) command.Add(option);
    }

    /// <summary>What is given takes the place of what is known, all of a list at once; "" empties a list, and 0 ends a least figure.</summary>
    public SubscriptionFilter Read(ParseResult arguments, SubscriptionFilter known) => new()
    {
        Parties = List(arguments, _parties, known.Parties),
        AllParties = List(arguments, _all, known.AllParties),
        NoParties = List(arguments, _none, known.NoParties),
        Types = List(arguments, _types, known.Types, text => Parse<DealType>(_types, text)),
        Statuses = List(arguments, _statuses, known.Statuses, text => Parse<DealStatus>(_statuses, text)),
        Languages = List(arguments, _languages, known.Languages),
        Publishers = List(arguments, _publishers, known.Publishers),
        Words = List(arguments, _words, known.Words),
        MinimumConfidence = Least(arguments, _confidence, known.MinimumConfidence),
        MinimumCapacityGw = Least(arguments, _capacity, known.MinimumCapacityGw),
        MinimumValueUsd = Least(arguments, _value, known.MinimumValueUsd),
        First = Only(arguments, known) is not "changes",
        Revisions = Only(arguments, known) is not "first",
    };

    private string Only(ParseResult arguments, SubscriptionFilter known) => arguments.GetValue(_only) switch
    {
        null => (known.First, known.Revisions) switch
        {
            (true, false) => "first",
            (false, true) => "changes",
            _ => "all",
        },
        "first" => "first",
        "changes" => "changes",
        "all" => "all",
        { } other => throw CommandException.BadArgument($"--only \"{other}\" is not allowed; allowed: first, changes, all"),
    };

    private static IReadOnlyList<string> List(ParseResult arguments, Option<string[]> option, IReadOnlyList<string> known) =>
        List(arguments, option, known, text => text);

    private static IReadOnlyList<T> List<T>(ParseResult arguments, Option<string[]> option, IReadOnlyList<T> known, Func<string, T> parse) =>
        arguments.GetResult(option) is null ? known : [.. (arguments.GetValue(option) ?? []).Where(text => text.Length > 0).Select(parse)];

    private static double? Least(ParseResult arguments, Option<double?> option, double? known) => arguments.GetValue(option) switch
    {
        null => known,
        0 => null,
        { } least => least,
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
