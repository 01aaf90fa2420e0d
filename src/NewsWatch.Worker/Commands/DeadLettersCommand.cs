using System.CommandLine;
using System.Globalization;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands;

/// <summary>What failed for good, messages and deliveries alike: listed with why, and sent again on request.</summary>
internal static class DeadLettersCommand
{
    private const string All = "all";

    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var list = new Command("list", "A line each: identity, queue or channel, failures, last failure, why.");
        switches.AddTo(list);
        list.SetAction((arguments, token) =>
            AtDeskAsync(switches.Require(arguments, context), desk => ListAsync(desk, context.Out, token)));

        var id = new Argument<string>("ID") { Description = "An identity that list shows, or all." };
        var replay = new Command("replay", "Send again; a running program takes it up.") { id };
        switches.AddTo(replay);
        replay.SetAction((arguments, token) => AtDeskAsync(
            switches.Require(arguments, context), desk => ReplayAsync(desk, context.Out, arguments.GetRequiredValue(id), token)));
        return new Command("dead-letters", "Messages and deliveries that failed for good.") { list, replay };
    }

    private static Task<int> AtDeskAsync(NewsWatchOptions options, Func<DeadLetterDesk, Task<int>> work) =>
        StartFailures.GuardAsync(async () =>
        {
            await using var services = StoreServices.For(options);
            return await work(new DeadLetterDesk(services.GetRequiredService<IStore>()));
        });

    private static async Task<int> ListAsync(DeadLetterDesk desk, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var line in await desk.ListAsync(cancellationToken))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{line.Id}  {line.Where}  {line.Failures}x  {line.LastUtc:u}  {line.Reason}"));
        }

        return ExitCode.Success;
    }

    private static async Task<int> ReplayAsync(DeadLetterDesk desk, TextWriter output, string id, CancellationToken cancellationToken)
    {
        var letters = await desk.ListAsync(cancellationToken);
        var wanted = id == All ? letters : [.. letters.Where(letter => Guid.TryParse(id, out var guid) && letter.Id == guid)];
        if (wanted.Count == 0 && id != All)
            throw CommandException.BadArgument($"\"{id}\" is no dead letter; allowed: all, or an identity that 'dead-letters list' shows");
        var replayed = 0;
        foreach (var letter in wanted) replayed += await desk.ReplayAsync(letter, cancellationToken) ? 1 : 0;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{replayed} sent again"));
        return ExitCode.Success;
    }
}
