using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using NewsWatch.Core.Alerts;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Commands;

/// <summary>The keys of the API. A key's text is shown when it is made, and never again.</summary>
internal static class KeysCommand
{
    private static readonly Dictionary<string, ApiKeyScope> Scopes = Enum.GetValues<ApiKeyScope>()
        .ToDictionary(Word, scope => scope, StringComparer.Ordinal);

    public static Command Create(CommandContext context, ConfigurationSwitches switches) => new("keys", "The keys of the API.")
    {
        List(context, switches),
        Add(context, switches),
        Rotate(context, switches),
        Revoke(context, switches),
        Reseal(context, switches),
    };

    private static Command List(CommandContext context, ConfigurationSwitches switches)
    {
        var command = new Command("list", "A line each: id, name, scope, since when, until when.");
        switches.AddTo(command);
        command.SetAction((arguments, token) => StoreCommand.RunAsync(switches.Require(arguments, context), async store =>
        {
            foreach (var key in await store.ReadAsync(session => session.Keys.ListAsync(token), token))
                await context.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{key.Id}  {key.Name}  {Word(key.Scope)}  since {key.CreatedUtc:u}{Until(key)}"));
        }));
        return command;
    }

    private static Command Add(CommandContext context, ConfigurationSwitches switches)
    {
        var name = new Argument<string>("NAME") { Description = "Who holds it; subscriptions that it makes are theirs." };
        var scope = new Option<string>("--scope") { Description = $"What it may do: {string.Join(", ", Scopes.Keys)}.", HelpName = "SCOPE", Required = true };
        var command = new Command("add", "Make a key and print it, this once.") { name, scope };
        switches.AddTo(command);
        command.SetAction((arguments, token) => StoreCommand.RunAsync(switches.Require(arguments, context), async store =>
        {
            var wanted = arguments.GetRequiredValue(scope);
            if (!Scopes.TryGetValue(wanted, out var may))
                throw CommandException.BadArgument($"--scope \"{wanted}\" is not allowed; allowed: {string.Join(", ", Scopes.Keys)}");
            var (key, text) = ApiKey.Create(NameOf(arguments.GetRequiredValue(name)), may, context.Clock.GetUtcNow());
            await store.TransactAsync(session => session.Keys.AddAsync(key, token), token);
            await context.Out.WriteLineAsync(text);
        }));
        return command;
    }

    private static Command Rotate(CommandContext context, ConfigurationSwitches switches)
    {
        var id = new Argument<string>("ID") { Description = "A key, as list shows it." };
        var overlap = new Option<string?>("--overlap") { Description = "How long the old one goes on being good, such as 1d; not at all without it.", HelpName = "TIME" };
        var command = new Command("rotate", "Make a key of the same name and scope, print it, and end the old one.") { id, overlap };
        switches.AddTo(command);
        command.SetAction((arguments, token) => StoreCommand.RunAsync(switches.Require(arguments, context), async store =>
        {
            var now = context.Clock.GetUtcNow();
            var end = now + OverlapOf(arguments.GetValue(overlap) ?? "0s");
            var text = await store.TransactAsync<string?>(
                async session =>
                {
                    var old = await session.Keys.FindAsync(arguments.GetRequiredValue(id), token);
                    if (old is null || !await session.Keys.EndAsync(old.Id, end, token)) return null;
                    var (key, made) = ApiKey.Create(old.Name, old.Scope, now);
                    await session.Keys.AddAsync(key, token);
                    return made;
                },
                token);
            await context.Out.WriteLineAsync(text ?? throw Unknown(arguments.GetRequiredValue(id)));
        }));
        return command;
    }

    private static Command Revoke(CommandContext context, ConfigurationSwitches switches)
    {
        var id = new Argument<string>("ID") { Description = "A key, as list shows it." };
        var command = new Command("revoke", "End a key now.") { id };
        switches.AddTo(command);
        command.SetAction((arguments, token) => StoreCommand.RunAsync(switches.Require(arguments, context), async store =>
        {
            var keyId = arguments.GetRequiredValue(id);
            if (!await store.TransactAsync(session => session.Keys.EndAsync(keyId, context.Clock.GetUtcNow(), token), token)) throw Unknown(keyId);
            await context.Out.WriteLineAsync($"{keyId} is worth nothing any more");
        }));
        return command;
    }

    private static Command Reseal(CommandContext context, ConfigurationSwitches switches)
    {
        var command = new Command("reseal", "Seal what the database holds with the newest of Secrets:Key, so that former ones can go.");
        switches.AddTo(command);
        command.SetAction((arguments, token) => StoreCommand.RunAsync(switches.Require(arguments, context), async store =>
        {
            var count = await store.ResealAsync(token);
            await context.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} texts are sealed with the newest key"));
        }));
        return command;
    }

    private static string NameOf(string name) => SubscriptionRules.IsId(name)
        ? name
        : throw CommandException.BadArgument($"NAME \"{name}\" is not allowed; allowed: 1 to 64 letters, digits, '-', '_' or '.'");

    private static TimeSpan OverlapOf(string text) => DurationText.TryParse(text, out var time) && time >= TimeSpan.Zero && time <= TimeSpan.FromDays(30)
        ? time
        : throw CommandException.BadArgument($"--overlap \"{text}\" is not allowed; allowed: 0s to 30d, {DurationText.Examples}");

    private static CommandException Unknown(string id) =>
        CommandException.BadArgument($"\"{id}\" is no key that is good; allowed: one that 'keys list' shows");

    private static string Until(ApiKey key) => key.EndsUtc is { } end ? string.Create(CultureInfo.InvariantCulture, $" until {end:u}") : "";

    private static string Word(ApiKeyScope scope) => JsonNamingPolicy.SnakeCaseLower.ConvertName(scope.ToString());
}
